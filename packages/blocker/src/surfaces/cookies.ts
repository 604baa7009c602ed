// document.cookie: what is not granted stays in memory, and what the page may not see it does not see.

import { claimOfCookie, isBelow, isOwn, nameOfCookie } from '@askfirst/policy'
import type { Guarding } from '../guarding.ts'
import { memoryOf } from '../memory.ts'

/** What browsers refuse on whatever page, each attribute standing as `;name=value;` (RFC 6265bis sections 4.1.3 and 5.7). */
const refused = /^=?;|\p{Cc}|;httponly\b|^__(secure|host)-(?!.*;secure\b)/iu

/** Guards the cookies of one document. */
export function guardCookies(win: Window & typeof globalThis, guarding: Guarding): void {
  const { guard, rules, isHeld, ran } = guarding
  const { location } = win
  const { held, isVisible, put } = memoryOf(guarding, '')
  guard(win.Document.prototype, 'cookie', {
    /** Told without any built-in. */
    passes(args) {
      const text = args[0] as string | undefined
      let name = ''
      if (text?.at) for (let i = 0; text[i] && text[i] !== '='; i++) name += text[i]
      return name && guarding.free[name]
    },
    get(_, __, original) {
      // The longer path goes first (RFC 6265bis section 5.8.3).
      const seen = [...held.values()]
        .sort((a, b) => b[3].length - a[3].length)
        .flatMap(([, , pair, place]) => (`${location.pathname}/`.startsWith(place) ? [pair] : []))
      const names = ['', ...seen].map(nameOfCookie)
      return [
        ...original()
          .split('; ')
          .filter((pair: string) => isVisible(nameOfCookie(pair)) && !names.includes(nameOfCookie(pair))),
        ...seen,
      ].join('; ')
    },
    set(self, [given], original) {
      // Of anything else the browser refuses to set it.
      self.nodeType ?? original()
      const text = `${given}`
      const name = nameOfCookie(text)
      const claim = claimOfCookie(rules, name)
      // Most are: they need not be read any further.
      if (!rules.report && !isHeld(claim) && !isOwn(name)) {
        ran(claim)
        guarding.free = { ...guarding.free, __proto__: null, [name]: 1 }
        original([text])
        return
      }
      const flat = `${text.trim().replace(/\s*([;=])\s*/g, '$1')};`
      // Of two the last one counts.
      const last = (attribute: RegExp): string => attribute.exec(flat)?.[1] ?? ''
      const age = last(/.*;max-age=(?:(-?\d+);)?/is)
      // A date without a month and a time is none.
      const isOver = age ? +age < 1 : Date.parse(last(/.*;expires=([^;]*[a-z]{3}[^;]*:[^;]*)?/is)) < Date.now()
      const path = last(/.*;path=(\/[^;]*)?/is)
      const domain = last(/.*;domain=\.?([^;]*)/is)
      const place =
        refused.test(flat) || !isBelow(location.hostname, domain || location.hostname) || rules.site.endsWith(`.${domain}`)
          ? '!'
          : (path ? `${path}/` : location.pathname).replace(/\/*[^/]*$/, '/')
      put(name, () => original([isOver ? `${text};max-age=0` : text]), isOver ? undefined : last(/^=?([^;]*)/), place)
    },
  })
}
