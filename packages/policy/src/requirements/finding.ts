// What the linter says about a policy that is valid but may still fall short of a requirement.

import type { Policy } from '../policy.ts'

/** One shortcoming of a policy. */
export interface Finding {
  /** An error is a breach whatever else is true; a warning may have an answer outside the policy. */
  readonly level: 'error' | 'warning'
  /** The row of REQUIREMENTS: `R27`. */
  readonly requirement: string
  /** Where: `services.ads.provider`. */
  readonly path: string
  /** What is missing or wrong, and the way out. */
  readonly message: string
}

/** One requirement, asked of a policy: every finding there is, none where it is met. */
export type Check = (policy: Policy) => readonly Finding[]
