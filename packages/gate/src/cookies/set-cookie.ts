// Which cookies an answer may set, and which a request may show to the site. Knows nothing of where they are sent.

import { claimOfCookie, isOwn, nameOfCookie, type Rules } from '@askfirst/policy'
import { cookiesOf, depends, type Visitor } from '../visitor.ts'

/**
 * Of the `Set-Cookie` lines those that may pass: HttpOnly or not, everybody whose cookie it is must be granted, and nobody's is
 * held as the policy says. The visitor's record is never held.
 */
export function filterSetCookies(visitor: Visitor, lines: readonly string[]): readonly string[] {
  return lines.filter((line) => {
    const name = nameOfCookie(line)
    return isOwn(name) || visitor.missing(claimOfCookie(visitor.rules, name)) === undefined
  })
}

/** Does what these lines set depend on what a visitor says? */
export function isConsentMatter(rules: Rules, lines: readonly string[]): boolean {
  return lines.some((line) => isOwn(nameOfCookie(line)) || depends(rules, claimOfCookie(rules, nameOfCookie(line))))
}

/** Names of the cookies that came with a request and that a service without a grant claims. What nobody claims may be the site's own. */
export function ungrantedCookies(visitor: Visitor, header: string | null): readonly string[] {
  const names = new Set(cookiesOf(header).map(nameOfCookie))
  return [...names].filter((name) => {
    const claim = claimOfCookie(visitor.rules, name)
    return !isOwn(name) && claim.length > 0 && visitor.missing(claim) !== undefined
  })
}

/** The `Cookie` header without `names`; `undefined` where nothing is left. */
export function withoutCookies(header: string, names: readonly string[]): string | undefined {
  const left = cookiesOf(header).filter((cookie) => !names.includes(nameOfCookie(cookie)))
  return left.length ? left.join('; ') : undefined
}
