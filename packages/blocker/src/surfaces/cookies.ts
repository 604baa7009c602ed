// document.cookie and cookieStore: what is not granted stays in memory, and what the page may not see it does not see.

import { claimOfCookie, recordName } from '@askfirst/policy'
import { nameOfCookie } from '../cookie-jar.ts'
import type { Gap, Guarding, Surface } from '../guarding.ts'
import { patch } from '../patch.ts'

/** When this cookie text expires, in milliseconds since 1970; NaN for a session cookie. */
export function expiryOf(text: string): number {
  const [, maxAge] = /;\s*max-age\s*=\s*(-?\d+)/i.exec(text) ?? []
  return maxAge ? Date.now() + Number(maxAge) * 1e3 : Date.parse(`${/;\s*expires\s*=([^;]+)/i.exec(text)?.[1]}`)
}

/** Guards the cookies of one document. */
export function guardCookies(win: Window & typeof globalThis, { rules, isOver, holder }: Guarding, gap: Gap): Surface {
  /** By name: the pair that the page reads back, and the call that would have written it. */
  const memory = new Map<string, [pair: string, write: () => unknown]>()
  // The record holds a secret: nobody but us reads it, and nobody but us writes it.
  const isVisible = (pair: string): boolean => {
    const name = nameOfCookie(pair)
    return name !== recordName && !isOver(claimOfCookie(rules, name))
  }
  const set = (text: string, expires: number, write: () => unknown): unknown => {
    const key = nameOfCookie(text)
    if (key === recordName) return undefined
    memory.delete(key)
    // Deleting harms nobody.
    if (expires <= Date.now() || !holder(claimOfCookie(rules, key), { what: 'cookie', key })) return write()
    return void memory.set(key, [text.split(';')[0] as string, write])
  }

  patch(win.Document.prototype, 'cookie', {
    get(_, __, original) {
      const seen = original()
        .split('; ')
        .filter((pair: string) => pair && isVisible(pair) && !memory.has(nameOfCookie(pair)))
      for (const [pair] of memory.values()) seen.push(pair)
      return seen.join('; ')
    },
    set: (_, [text], original) => set(`${text}`, expiryOf(`${text}`), original),
  }) ?? gap('document.cookie')

  // Some browsers have no cookieStore yet, which is no gap.
  const store = win.CookieStore?.prototype
  patch(store, 'set', {
    value(_, [first, second], original) {
      const { name, value, expires } = typeof first === 'object' ? first : { name: first, value: second }
      return Promise.resolve(set(`${name}=${value}`, expires ?? NaN, original))
    },
  })
  const visible = (item: CookieListItem | null): CookieListItem | null => (item && isVisible(`${item.name}=`) ? item : null)
  patch(store, 'get', { value: (_, __, original) => original().then(visible) })
  patch(store, 'getAll', { value: (_, __, original) => original().then((all: CookieListItem[]) => all.filter(visible)) })

  return {
    settle() {
      for (const [name, [, write]] of memory) {
        const over = isOver(claimOfCookie(rules, name))
        if (over !== undefined) memory.delete(name)
        if (over === false) write()
      }
    },
  }
}
