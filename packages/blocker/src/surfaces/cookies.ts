// document.cookie and cookieStore: what is not granted stays in memory, and what the page may not see it does not see.

import { claimOfCookie, recordName } from '@askfirst/policy'
import { type CookieJar, nameOfCookie } from '../cookie-jar.ts'
import type { Gap, Guarding, Surface } from '../guarding.ts'
import { patch } from '../patch.ts'

/** Does this text delete its cookie rather than set it? */
export function deletesCookie(text: string): boolean {
  const valueOf = (attribute: string): string | undefined => RegExp(`;\\s*${attribute}\\s*=([^;]*)`, 'i').exec(text)?.[1]
  const maxAge = valueOf('max-age')
  return maxAge === undefined ? Date.parse(`${valueOf('expires')}`) <= Date.now() : Number(maxAge) <= 0
}

/** Guards the cookies of one document. */
export function guardCookies(win: Window & typeof globalThis, jar: CookieJar, guarding: Guarding, gap: Gap): Surface {
  const memory = new Map<string, string>()
  const claimOf = (name: string) => claimOfCookie(guarding.rules, name)
  const isVisible = (name: string): boolean => {
    // The record holds a secret: nobody but us reads it, and nobody but us writes it.
    return name !== recordName && (!claimOf(name).length || !guarding.isHeld(claimOf(name)))
  }
  /** Writes `text` with `write`, or keeps it in memory. */
  const set = (text: string, write: () => unknown): unknown => {
    const key = nameOfCookie(text)
    if (key === recordName) return undefined
    memory.delete(key)
    if (deletesCookie(text) || !guarding.holder(claimOf(key), { what: 'cookie', key })) return write()
    memory.set(key, text)
    return undefined
  }

  patch(win.Document.prototype, 'cookie', {
    get: (_, __, original) =>
      [
        ...original()
          .split('; ')
          .filter((pair: string) => pair && isVisible(nameOfCookie(pair)) && !memory.has(nameOfCookie(pair))),
        ...[...memory.values()].map((text) => text.split(';')[0]),
      ].join('; '),
    set: (_, [text], original) => set(`${text}`, original),
  }) ?? gap('document.cookie')

  // Some browsers have no cookieStore yet, which is no gap.
  const store = win.CookieStore?.prototype
  patch(store, 'set', {
    value(_, [first, second], original) {
      const { name, value, expires = null, ...rest } = typeof first === 'object' ? first : { name: first, value: second }
      const attributes = { path: '/', ...rest, expires: expires && new Date(expires).toUTCString() }
      return Promise.resolve(
        set(
          Object.entries(attributes).reduce((text, [key, said]) => (said ? `${text}; ${key}=${said}` : text), `${name}=${value}`),
          original,
        ),
      )
    },
  })
  for (const name of ['get', 'getAll'])
    patch(store, name, {
      value: (_, __, original) =>
        original().then((found: CookieListItem | CookieListItem[] | null) =>
          Array.isArray(found)
            ? found.filter((item) => isVisible(`${item.name}`))
            : found && isVisible(`${found.name}`)
              ? found
              : null,
        ),
    })

  return {
    settle() {
      for (const [name, text] of memory) {
        if (!claimOf(name).length) continue
        memory.delete(name)
        if (isVisible(name)) jar.write(text)
      }
    },
  }
}
