// The decision of this page: what it is now, what it allows, and what happens when it changes.

import type { Held } from '@askfirst/policy'
import {
  type Claim,
  type Decision,
  decisionOf,
  mayHappen,
  type Rules,
  type Signal,
  type State,
  type VisitorRecord,
} from '@askfirst/policy'
import type { CookieJar } from './cookie-jar.ts'
import { emit, runForeign } from './events.ts'
import type { Guarding } from './guarding.ts'
import { heldState } from './held.ts'
import { readRecord } from './read-record.ts'

/** The decision of one page. */
export interface Consent {
  readonly guarding: Guarding
  readonly gpc: boolean
  decision(): Decision | undefined
  record(): VisitorRecord | undefined
  held(): Held[]
  /** The state of a category or service, allowances for this page view included. */
  stateOf(name: string): State | undefined
  /** Is there anything that nobody has answered? */
  asks(): boolean
  /** Follows what has been recorded; `recorded` is that where the browser keeps no cookie. `true` for something new. */
  follow(recorded?: Decision): boolean
  allowOnce(service: string): void
}

/** What the parts of the page do when the decision changes. */
export interface Effects {
  /** At once: what is stored follows the decision. */
  settle(): void
  /** After the browser has painted: what was held comes back to life. */
  release(): void
}

/** Consent as the record in `jar` has it. */
export function makeConsent(
  win: Window & typeof globalThis,
  rules: Rules,
  signals: readonly Signal[],
  jar: CookieJar,
  { settle, release }: Effects,
): Consent {
  const gpc = (win.navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl === true
  const heldList = new Map<string, Omit<Held, 'state'>>()
  const once: Record<string, State> = {}
  const hasRun: Record<string, boolean> = {}
  let record = readRecord(jar)
  let decision = decisionOf(rules, record, gpc, Date.now())

  const states = (): Record<string, State> => ({ ...decision?.categories, ...decision?.services, ...once })
  const isAllowed = (claim: Claim): boolean => mayHappen(rules, states(), claim)
  const ran = (claim: Claim): void => {
    // A mark may name a category: then each of its services may have run.
    for (const [name] of claim ?? [])
      for (const [id, category] of rules.services) hasRun[id] ||= id === name || rules.categories[category]?.[0] === name
  }
  const tell = (first: boolean): void => {
    for (const signal of signals) runForeign(() => signal(decision, first))
  }

  /** Signals first, then what is stored, then what was held, then whoever subscribed. */
  const turn = (next: Decision): void => {
    const before = states()
    const change = {
      decision: next,
      granted: [] as string[],
      denied: [] as string[],
      unasked: [] as string[],
      withdrawn: [] as string[],
    }
    for (const [name, state] of Object.entries({ ...next.categories, ...next.services })) {
      if (state === before[name]) continue
      change[state].push(name)
      if (before[name] === 'granted') change.withdrawn.push(name)
    }
    decision = next
    tell(false)
    settle()
    const finish = (): void => {
      release()
      emit('change', change)
      // What runs cannot be taken back.
      if (rules.services.some(([id, , , , , stop]) => change.withdrawn.includes(id) && hasRun[id] && stop !== 0))
        win.location.reload()
    }
    // The click is painted before anything heavy begins. A hidden page paints nothing.
    if (win.document.hidden) finish()
    else requestAnimationFrame(() => setTimeout(finish))
  }

  tell(true)
  return {
    gpc,
    decision: () => decision,
    record: () => record,
    held: () => [...heldList.values()].map((held) => ({ ...held, state: heldState(held.what, states()[held.service]) })),
    stateOf: (name) => (name === 'necessary' ? 'granted' : states()[name]),
    asks: () => rules.categories.some(([id]) => (decision?.categories[id] ?? 'unasked') === 'unasked'),
    follow(recorded) {
      record = readRecord(jar)
      const next = decisionOf(rules, record, gpc, Date.now()) ?? recorded
      if (!next || JSON.stringify(next) === JSON.stringify(decision)) return false
      turn(next)
      return true
    },
    allowOnce(service) {
      once[service] = 'granted'
      settle()
      release()
    },
    guarding: {
      rules,
      isHeld: (claim) => !rules.report && !isAllowed(claim),
      isOver: (claim) => (claim?.length ? !rules.report && !isAllowed(claim) : undefined),
      holder(claim, holding) {
        if (isAllowed(claim)) return ran(claim) as undefined
        const service = claim?.find((rule) => !isAllowed([rule]))?.[0] ?? 'unlisted'
        const held = { ...holding, service }
        const key = JSON.stringify(held)
        if (!heldList.has(key)) {
          heldList.set(key, held)
          emit('held', { ...held, state: 'held' })
          if (rules.report) console.info('askfirst would hold', held)
        }
        return rules.report ? undefined : service
      },
      ran,
    },
  }
}
