// Whether an earlier page, or a time before askfirst, has left something to do.

import { claimOfCookie, claimOfStorage } from '@askfirst/policy'
import { type CookieJar, nameOfCookie } from './cookie-jar.ts'
import type { Guarding } from './guarding.ts'
import { isOwn } from './memory.ts'

/** Is something stored that has no grant, or is there work of our own? `areas` are localStorage and sessionStorage. */
export function isUnfinished(jar: CookieJar, areas: readonly Storage[], { rules, isOver }: Guarding): boolean {
  return (
    jar.read().some((pair) => isOver(claimOfCookie(rules, nameOfCookie(pair)))) ||
    areas.some((area, i) =>
      Object.keys(area).some((key) => isOwn(key) || isOver(claimOfStorage(rules, i ? 'session' : 'local', key))),
    )
  )
}
