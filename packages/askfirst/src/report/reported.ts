// What `check` reports: problems that make a policy invalid, and findings of the linter, in one shape.

import { checkPolicy } from '@askfirst/policy'
import type { ReadPolicy } from '../load-policy.ts'

/** One line of the report. */
export interface Reported {
  readonly level: 'error' | 'warning'
  /** Present where the policy is invalid because of it. */
  readonly code?: string
  /** The row of REQUIREMENTS; absent where a plain mistake breaks none. */
  readonly requirement?: string
  readonly path: string
  readonly message: string
}

/** Everything to say about a policy, errors first. */
export function reportedOf(read: ReadPolicy): readonly Reported[] {
  if (!read.ok) return read.problems.map((problem) => ({ level: 'error', ...problem }))
  const found = checkPolicy(read.policy)
  return [...found.filter(({ level }) => level === 'error'), ...found.filter(({ level }) => level === 'warning')]
}
