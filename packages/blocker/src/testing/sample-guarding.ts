// The question between a surface and the decision, answered from states that a test can change.

import { type Claim, mayHappen, type Rules, type State } from '@askfirst/policy'
import type { Guarding, Holding } from '../guarding.ts'
import { sampleRules } from './sample-rules.ts'

/** A guarding that remembers for the test what it was told. */
export interface SampleGuarding extends Guarding {
  /** By service; what is absent is unasked. */
  readonly states: Record<string, State>
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
  const isAllowed = (claim: Claim): boolean => mayHappen(rules, states, claim)
  return {
    rules,
    states,
    heard,
    started,
    isHeld: (claim) => !isAllowed(claim),
    isOver: (claim) => (claim?.length ? !isAllowed(claim) : undefined),
    holder(claim, holding) {
      if (isAllowed(claim)) return undefined
      const service = claim?.find((rule) => !isAllowed([rule]))?.[0] ?? 'unlisted'
      heard.push({ ...holding, service })
      return service
    },
    ran(claim) {
      for (const [name] of claim ?? []) started.push(name)
    },
  }
}
