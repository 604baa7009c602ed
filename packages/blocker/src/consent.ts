// The decision of this page: what it is now, and what it allows.

import type { Held } from '@askfirst/policy'
import {
  type Claim,
  claimOfUrl,
  type Decision,
  decisionOf,
  makeDecision,
  mayHappen,
  type Rules,
  type Signal,
  type State,
} from '@askfirst/policy'
import type { CookieJar } from './cookie-jar.ts'
import { emit, runForeign } from './events.ts'
import { type Guarding, makeGuard } from './guarding.ts'
import { heldState } from './held.ts'
import { settle } from './memory.ts'
import { readRecord } from './read-record.ts'

/** The decision of one page. */
export interface Consent {
  readonly guarding: Guarding
  readonly gpc: boolean
  readonly decision: Decision | undefined
  /** By category and service, allowances for this page view included. */
  states(): Readonly<Record<string, State>>
  held(): Held[]
  /** Services whose code has run in this page, and categories of which any service's code may have. */
  readonly started: ReadonlySet<string>
  /** Makes this the decision, which the signals are told; with a service that is allowed for this page view. */
  become(decision: Decision | undefined, once?: string): void
}

/** Consent as the record in `jar` has it. */
export function makeConsent(win: Window, rules: Rules, signals: readonly Signal[], jar: CookieJar, gaps: string[]): Consent {
  const gpc = (win.navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl === true
  const heldList = new Map<string, Omit<Held, 'state'>>()
  let once: Record<string, State> = {}
  const started = new Set<string>()
  let decision = decisionOf(rules, readRecord(jar), gpc, Date.now())
  const tell = (first: boolean): void => {
    for (const signal of signals) runForeign(() => signal(decision, first))
  }
  const unasked = makeDecision(rules, () => undefined, {} as Decision)
  const states = (): Record<string, State> => {
    const { categories, services } = decision ?? unasked
    return { necessary: 'granted', ...categories, ...services, ...once }
  }
  const isAllowed = (claim: Claim): boolean => mayHappen(rules, states(), claim)
  const isHeld = (claim: Claim): boolean => !rules.report && !isAllowed(claim)
  const ran = (claim: Claim): void => {
    for (const [name] of claim ?? []) started.add(name)
  }

  const holder: Guarding['holder'] = (claim, holding) => {
    if (isAllowed(claim)) return ran(claim) as undefined
    const service = claim?.find((rule) => !isAllowed([rule]))?.[0] ?? 'unlisted'
    const key = service + holding.what + (holding.url ?? holding.key)
    if (!heldList.has(key)) {
      const held = { ...holding, service }
      heldList.set(key, held)
      emit('held', { ...held, state: 'held' })
    }
    return rules.report ? undefined : service
  }

  tell(true)
  return {
    gpc,
    get decision() {
      return decision
    },
    states,
    held: () => [...heldList.values()].map((held) => ({ ...held, state: heldState(held, states()[held.service]) })),
    started,
    become(next, service) {
      once = service ? { ...once, [service]: 'granted' } : {}
      decision = next
      if (!service) tell(false)
    },
    guarding: {
      rules,
      isHeld,
      isOver: (claim) => !!claim?.length && isHeld(claim),
      memories: {},
      guard: makeGuard(gaps),
      holder,
      urlHolder: (url, what) => holder(claimOfUrl(rules, url, document.baseURI), { what, url }),
      ran,
    },
  }
}
