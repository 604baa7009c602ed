// What a gate knows of its site, made once: types only.

import type { Policy, Rules } from '@askfirst/policy'
import type { Decoders } from './body/decompress.ts'

/** See {@link GateOptions}. */
export interface Site {
  readonly policy: Policy
  readonly rules: Rules
  /** Path of the built files, with a slash at both ends. */
  readonly base: string
  readonly script: string
  /** Changes with the policy and the script. */
  readonly key: string
  /** `sha256-…` of the script, in base64. */
  readonly hash: string
  readonly noscript: string
  readonly decoders: Decoders
  readonly nonces: boolean
}
