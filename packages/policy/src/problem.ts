// What can be wrong with a policy, said so that it can be mended.

/** What is wrong; a closed union. */
export type ProblemCode =
  | 'MISSING'
  | 'UNKNOWN_FIELD'
  | 'WRONG_TYPE'
  | 'NOT_ALLOWED'
  | 'OUT_OF_RANGE'
  | 'BAD_FORMAT'
  | 'CATEGORY_UNKNOWN'
  | 'SERVICE_UNKNOWN'
  | 'REASON_MISSING'
  | 'REASON_MISPLACED'
  | 'TEXT_MISSING'
  | 'NAME_TAKEN'

/** One thing that is wrong with a policy. */
export interface Problem {
  /** Where: `services.ads.cookies[0].retention`; empty for the policy itself. */
  readonly path: string
  readonly code: ProblemCode
  /** What is wrong and what to do. */
  readonly message: string
  /** The requirement that it breaks: `R27`. */
  readonly requirement?: string
}

/** Thrown by `definePolicy`. `message` lists every problem. */
export class PolicyError extends Error {
  readonly code = 'POLICY_INVALID'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(`The policy is not valid:\n${problems.map(({ path, message }) => `  ${path || '(policy)'}: ${message}`).join('\n')}`)
    this.name = 'PolicyError'
    this.problems = problems
  }
}
