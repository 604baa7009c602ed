// The decision of this page: what it is now, and what it allows.

import type { Held } from '@askfirst/policy'
import { type Claim, claimOfUrl, type Decision, decisionOf, type Rules, type State, whoseYesIsMissing } from '@askfirst/policy'
import type { CookieJar } from './cookie-jar.ts'
import { emit } from './events.ts'
import { type Guarding, makeGuard } from './guarding.ts'
import { heldState } from './held.ts'
import { readRecord } from './read-record.ts'

/** The decision of one page. */
export interface Consent {
  readonly guarding: Guarding
  readonly gpc: boolean
  readonly decision: Decision | undefined
  /** By category and service, allowances for this page view included. */
  states(): Record<string, State>
  /** Is there anything that somebody who is here has not answered? */
  asks(): boolean
  held(): Held[]
  /** Services whose code has run in this page, and categories of which any service's code may have. */
  readonly started: ReadonlySet<string>
  /** Makes this the decision. What is granted in {@link states} besides is for this page view. */
  become(decision: Decision): void
}

/** Consent as the record in `jar` has it, which is read at the first question: reading cookies takes the browser milliseconds. */
export function makeConsent(win: Window, rules: Rules, jar: CookieJar, gaps: string[]): Consent {
  const gpc = (win.navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl === true
  const heldList: Record<string, Omit<Held, 'state'>> = {}
  const started = new Set<string>()
  let current: Decision | undefined
  let states: Record<string, State> = {}

  const become = (next: Decision): void => {
    current = next
    states = { necessary: 'granted', ...next.categories, ...next.services }
    guarding.free = { __proto__: null }
  }
  /** A page that is rendered ahead of its visit has no visitor. */
  const isAhead = (): unknown => (document as { prerendering?: boolean }).prerendering
  const look = (): Record<string, State> => {
    if (!current) become(decisionOf(rules, isAhead() ? undefined : readRecord(jar), gpc))
    return states
  }
  /** The opt-out signal decides as well, and has no time. */
  const decision = (): Decision | undefined =>
    Object.values(look()).includes('denied') || current?.decidedAt ? current : undefined
  const holderOf = (claim: Claim): string | undefined => claim && whoseYesIsMissing(rules, look(), claim)
  const isHeld = (claim: Claim): boolean => !rules.report && !!holderOf(claim)
  const ran = (claim: Claim): void => {
    claim?.map(([id]) => started.add(id))
  }
  const withState = (held: Omit<Held, 'state'>): Held => ({ ...held, state: heldState(held, look()[held.service]) })
  const holder: Guarding['holder'] = (claim, holding) => {
    const service = holderOf(claim)
    if (!service) return ran(claim) as undefined
    const held = { ...holding, service }
    const key = JSON.stringify(held)
    if (!heldList[key]) {
      heldList[key] = held
      emit('held', withState(held))
    }
    return rules.report ? undefined : service
  }

  const guarding: Guarding = {
    rules,
    isHeld,
    isOver: (claim) => !!claim?.length && isHeld(claim),
    memories: {},
    free: { __proto__: null },
    undos: [],
    guard: makeGuard(gaps, (undo) => guarding.undos.push(undo)),
    holder,
    urlHolder: (url, what) => holder(claimOfUrl(rules, url, document.baseURI), { what, url }),
    ran,
  }
  return {
    gpc,
    get decision() {
      return decision()
    },
    states: look,
    asks: () => !isAhead() && Object.values(look()).includes('unasked'),
    held: () => Object.values(heldList).map(withState),
    started,
    become,
    guarding,
  }
}
