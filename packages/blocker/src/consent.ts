// The decision of this page: what it is now, what it allows, and what happens when it changes.

import {
  type Decision,
  decide,
  decisionOf,
  encodeRecord,
  grantsAnything,
  mayHappen,
  type Rules,
  type Signal,
  type State,
} from '@askfirst/policy'
import type { CookieJar } from './cookie-jar.ts'
import { emit, runForeign } from './events.ts'
import type { Guarding } from './guarding.ts'
import { addHeld, type HeldList } from './held.ts'
import { makeId, makeSecret } from './identity.ts'
import type { Press } from './press.ts'
import { readRecord, writeRecord } from './record-cookie.ts'

/** The decision of one page. */
export interface Consent {
  readonly guarding: Guarding
  readonly heldList: HeldList
  readonly gpc: boolean
  decision(): Decision | undefined
  /** By name of category and service, allowances for this page view included. */
  states(): Readonly<Record<string, State>>
  /** `Consent <id>.<secret>`, or empty while there is nothing to prove. */
  authorization(): string
  /** Is there anything that nobody has answered? */
  asks(): boolean
  /** Records `choices` and makes them so. */
  commit(choices: Readonly<Record<string, boolean>>, press: Press | undefined): Decision
  /** Follows what another page has recorded. */
  follow(): void
  allowOnce(service: string): void
  /** Leaves a record without an identity. */
  forgetIdentity(): void
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
  effects: Effects,
): Consent {
  const gpc = (win.navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl === true
  const heldList: HeldList = new Map()
  const once: Record<string, State> = {}
  const ran: Record<string, boolean> = {}
  let record = readRecord(jar)
  let decision = decisionOf(rules, record, gpc, Date.now())

  const states = (): Record<string, State> => ({ ...decision?.categories, ...decision?.services, ...once })
  const tell = (first: boolean): void => {
    for (const signal of signals) runForeign(() => signal(decision, first))
  }
  const write = (next: Decision, secret?: string): void => {
    writeRecord(jar, rules, win.location, encodeRecord(rules, next, gpc, secret), next)
    record = readRecord(jar)
  }

  /** Signals first, then what is stored, then what was held, then whoever subscribed. */
  const turn = (next: Decision): void => {
    const before = states()
    decision = next
    tell(false)
    effects.settle()
    const change = { decision: next, granted: [] as string[], denied: [] as string[], withdrawn: [] as string[] }
    for (const [name, state] of Object.entries({ ...next.categories, ...next.services })) {
      if (state === before[name]) continue
      if (state !== 'unasked') change[state].push(name)
      if (before[name] === 'granted') change.withdrawn.push(name)
    }
    const finish = (): void => {
      effects.release()
      emit('change', change)
      // What runs cannot be taken back.
      if (rules.services.some(([id, , , , , stop]) => change.withdrawn.includes(id) && ran[id] && stop !== 0))
        win.location.reload()
    }
    // The click is painted before anything heavy begins. A hidden page paints nothing.
    if (win.document.hidden) finish()
    else win.requestAnimationFrame(() => setTimeout(finish))
  }

  const isAllowed = (claim: Parameters<Guarding['isHeld']>[0]): boolean => mayHappen(rules, states(), claim)
  const guarding: Guarding = {
    rules,
    isHeld: (claim) => !rules.report && !isAllowed(claim),
    holder(claim, holding) {
      if (isAllowed(claim)) return guarding.ran(claim) as undefined
      const service = claim?.find((rule) => !isAllowed([rule]))?.[0] ?? 'unlisted'
      const held = { ...holding, service }
      if (addHeld(heldList, held)) {
        emit('held', { ...held, state: 'held' })
        if (rules.report) console.info('askfirst would hold', held)
      }
      return rules.report ? undefined : service
    },
    ran(claim) {
      // A mark may name a category: then each of its services may have run.
      for (const [name] of claim ?? [])
        for (const [id, category] of rules.services) if (id === name || rules.categories[category]?.[0] === name) ran[id] = true
    },
  }

  tell(true)
  return {
    guarding,
    heldList,
    gpc,
    states,
    decision: () => decision,
    authorization: () => (record?.id ? `Consent ${record.id}.${record.secret}` : ''),
    asks: () => rules.categories.some(([id]) => (decision?.categories[id] ?? 'unasked') === 'unasked'),
    commit(choices, press) {
      let next = decide(rules, decision, choices, press?.how ?? 'api', Date.now())
      let secret = record?.secret
      if (!secret && grantsAnything(rules, next)) {
        next = Object.freeze({ ...next, id: makeId() })
        secret = makeSecret()
      }
      write(next, secret)
      turn(next)
      return next
    },
    follow() {
      const found = readRecord(jar)
      const next = decisionOf(rules, found, gpc, Date.now())
      if (!next || JSON.stringify(next) === JSON.stringify(decision)) return
      record = found
      turn(next)
    },
    allowOnce(service) {
      once[service] = 'granted'
      effects.settle()
      effects.release()
    },
    forgetIdentity() {
      if (!decision) return
      const { id: _id, ...nameless } = decision
      decision = Object.freeze(nameless)
      write(decision)
    },
  }
}
