// The Cookie Store by way of document.cookie, and a search of the caches without those that may not be read.

import { claimOfStorage } from '@askfirst/policy'
import type { Core } from '../core.ts'

type Original = (given?: unknown[]) => Promise<unknown>

/** Answers what the page asked of `CookieStore`, `CacheStorage`, `IDBFactory` and their like; `original` asks the browser. */
export function later(
  { consent, withNatives }: Core,
  method: string,
  [first, second, , fail]: unknown[],
  original: Original,
): unknown {
  const { rules, isHeld, holder } = consent.guarding
  const isObject = Object(first) === first
  switch (method) {
    case 'match':
      return match(
        (name) => !isHeld(claimOfStorage(rules, 'cache', name)),
        first,
        second as MultiCacheQueryOptions | undefined,
        original,
      )
    case 'webkitRequestFileSystem':
    case 'getDirectory':
    case 'open': {
      const kind = method === 'open' ? 'bucket' : 'file'
      const key = method === 'open' ? `${first}` : method
      if (!holder(claimOfStorage(rules, kind, key), { what: kind, key })) return original()
      const error = new DOMException('askfirst', 'SecurityError')
      if (typeof fail !== 'function') throw error
      return fail(error)
    }
    case 'get':
    case 'getAll':
      return read(method, isObject ? (first as CookieStoreGetOptions).name : first, original, withNatives)
    default:
      return write(method, (isObject ? first : { name: first, value: second }) as CookieInit, original)
  }
}

/** Every cookie that document.cookie shows, and what the browser says of it where it has it. */
function read(method: string, wanted: unknown, original: Original, withNatives: Core['withNatives']): Promise<unknown> {
  // The browser's answer has our record in it.
  return original().then((found) =>
    withNatives(() => {
      const items = [(found as CookieListItem | CookieListItem[] | null) ?? []].flat()
      const seen = (document.cookie.match(/[^; ][^;]*/g) ?? [])
        .map((pair): CookieListItem => {
          const [, name = '', value = ''] = /^(?:([^=]*)=)?(.*)/s.exec(pair) ?? []
          return items.find((item) => item.name === name && item.value === value) ?? { name, value }
        })
        .filter(({ name }) => wanted === undefined || name === `${wanted}`)
      return method === 'get' ? (seen[0] ?? null) : seen
    }),
  )
}

/** Writes to document.cookie what the browser would take. */
function write(method: string, cookie: CookieInit & { partitioned?: boolean }, original: Original): Promise<void> {
  const { name, value, domain, path, expires, sameSite, partitioned } = cookie
  const parts = [`${name}=${value ?? ''}`, `path=${path ?? '/'}`, 'secure', `samesite=${sameSite ?? 'strict'}`]
  if (domain) parts.push(`domain=${domain}`)
  if (partitioned) parts.push('partitioned')
  if (method === 'delete') parts.push('max-age=0')
  else if (typeof expires === 'number') parts.push(`expires=${new Date(expires).toUTCString()}`)
  // The browser's judgement of a cookie like it, which was never there and is deleted.
  const like = { ...(name !== undefined && { name: `${name}~` }), ...(value !== undefined && { value }) }
  return original([{ ...like, ...(domain && { domain }), ...(path && { path }), expires: 0 }]).then(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: its guard holds what the Cookie Store would write past it
    document.cookie = parts.join(';')
  })
}

/** What `caches.match` finds in the caches that may be read, one after the other. */
function match(
  mayRead: (name: string) => boolean,
  request: unknown,
  options: MultiCacheQueryOptions | undefined,
  original: Original,
): Promise<unknown> {
  const { cacheName: wanted, ...more } = options ?? {}
  return caches
    .keys()
    .then((names) =>
      names
        .filter((name) => mayRead(name) && (wanted ?? name) === name)
        .reduce<Promise<unknown>>(
          (found, cacheName) => found.then((response) => response ?? original([request, { ...more, cacheName }])),
          Promise.resolve(),
        ),
    )
}
