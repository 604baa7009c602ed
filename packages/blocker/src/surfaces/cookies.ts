// document.cookie and cookieStore: what is not granted stays in memory, and what the page may not see it does not see.

import { claimOfCookie } from '@askfirst/policy'
import { nameOfCookie } from '../cookie-jar.ts'
import type { Guarding } from '../guarding.ts'
import { memoryOf } from '../memory.ts'

/** Would writing this text delete a cookie? Where it says both, `max-age` counts (RFC 6265 section 5.3). */
export function isDeletion(text: string): boolean {
  const [, age, date] = /;\s*(?:max-age\s*=\s*(-?\d+)|expires\s*=(?!.*max-age)([^;]+))/is.exec(text) ?? []
  return age ? +age < 1 : Date.parse(date as string) < Date.now()
}

/** Guards the cookies of one document. */
export function guardCookies(win: Window & typeof globalThis, guarding: Guarding): void {
  const { guard, rules } = guarding
  const { held, isVisible, put } = memoryOf(guarding, 'cookie', 'cookie', (name) => claimOfCookie(rules, name))
  // What is said last is what the browser believes: a text may say two things.
  const set = (text: string, deletes: boolean, write: (more?: string) => unknown): void =>
    put(nameOfCookie(text), deletes ? undefined : text.split(';')[0], write)
  guard(win.Document.prototype, 'cookie', {
    get(_, __, original) {
      const seen = original()
        .split('; ')
        .filter((pair: string) => pair && isVisible(nameOfCookie(pair)) && !held.has(nameOfCookie(pair)))
      for (const [pair] of held.values()) seen.push(pair)
      return seen.join('; ')
    },
    set(_, [given], original) {
      const text = `${given}`
      set(text, isDeletion(text), (more = '') => original([text + more]))
    },
  })
  const store = win.CookieStore?.prototype
  guard(store, 'set delete', {
    value(_, [first, second], original, method) {
      const { ...cookie } = typeof first === 'object' ? first : { name: `${first}`, value: second }
      const deletes = method === 'delete' || (cookie.expires && cookie.expires < Date.now())
      return Promise.resolve(set(`${cookie.name}=${cookie.value}`, deletes, () => original([cookie])))
    },
  })
  guard(store, 'get getAll', {
    value: (_, __, original, name) =>
      original().then((found: CookieListItem | CookieListItem[] | null) => {
        const seen = [found ?? []].flat().filter((item) => isVisible(item.name as string))
        return name === 'get' ? (seen[0] ?? null) : seen
      }),
  })
}
