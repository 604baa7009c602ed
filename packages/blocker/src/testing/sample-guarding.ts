// The question between a surface and the decision, answered from states that a test can change.

import { type Claim, claimOfUrl, type Rules, type State, whoseYesIsMissing } from '@askfirst/policy'
import { type Guarding, type Holding, makeGuard } from '../guarding.ts'
import { settle } from '../memory.ts'
import { sampleRules } from './sample-rules.ts'

/** A guarding that remembers for the test what it was told. */
export interface SampleGuarding extends Guarding {
  /** By service; what is absent is unasked. */
  readonly states: Record<string, State>
  /** What happens to what is stored after a decision. */
  settle(): void
  /** Names of what could not be guarded. */
  readonly gaps: string[]
  /** What had to be held, and for whom. */
  readonly heard: (Holding & { service: string })[]
  /** Services whose code has run. */
  readonly started: string[]
}

/** Everything but the necessary is held until a test puts `granted` into `states`. */
export function sampleGuarding(rules: Rules = sampleRules): SampleGuarding {
  const states: Record<string, State> = {}
  const heard: SampleGuarding['heard'] = []
  const started: string[] = []
  const gaps: string[] = []
  const memories: Guarding['memories'] = {}
  const holderOf = (claim: Claim): string | undefined =>
    whoseYesIsMissing(rules, { necessary: 'granted', session: 'granted', ...states }, claim)
  const isHeld = (claim: Claim): boolean => !!holderOf(claim)
  const holder: Guarding['holder'] = (claim, holding) => {
    const service = holderOf(claim)
    if (service) heard.push({ ...holding, service })
    return service
  }
  return {
    rules,
    states,
    heard,
    started,
    isHeld,
    gaps,
    memories,
    free: { __proto__: null },
    settle: () => settle(memories, isHeld, (claim) => claim?.some(([id]) => states[id] === 'denied')),
    undos: [],
    guard: makeGuard(gaps),
    isOver: (claim) => !!claim?.length && isHeld(claim),
    holder,
    urlHolder: (url, what) => holder(claimOfUrl(rules, url, 'https://www.shop.example/a'), { what, url }),
    ran(claim) {
      for (const [name] of claim ?? []) started.push(name)
    },
  }
}
