// What checking a file can answer, as types and as one exception that never leaves the package.

import type { Receipt } from './receipt.ts'

/** Why a file was refused; a closed union. */
export type VerifyCode =
  | 'FILE_UNREADABLE'
  | 'FORMAT_UNKNOWN'
  | 'KEY_INVALID'
  | 'KEY_UNTRUSTED'
  | 'KEY_UNUSED'
  | 'KEYS_NEEDED'
  | 'CHECKPOINT_INVALID'
  | 'RECEIPT_INVALID'
  | 'PROOF_INVALID'
  | 'CHAIN_BROKEN'
  | 'NOTICE_INVALID'

/** What was proven of the log. `root` is base64url. */
export interface ProvenLog {
  readonly origin: string
  readonly size: number
  readonly root: string
}

/**
 * The answer. `trust` says whose word it rests on: `pinned` keys that the caller trusts, or the `file`'s own, which prove
 * that nothing was changed since it was written, but not who wrote it: compare `signers` with the site's published keys.
 */
export type Verification =
  | {
      readonly ok: true
      readonly kind: 'receipt' | 'export' | 'checkpoint'
      readonly trust: 'pinned' | 'file'
      /** Names of the keys that signed, RFC 7638 thumbprints. */
      readonly signers: readonly string[]
      readonly log: ProvenLog
      /** The receipts, in order; none for a checkpoint. */
      readonly receipts: readonly Receipt[]
    }
  | {
      readonly ok: false
      readonly code: VerifyCode
      /** Says what is wrong and what to do. */
      readonly message: string
    }

/** Thrown inside, caught by `verifyFile`: a file is refused at the first thing that does not hold. */
export class Refusal extends Error {
  readonly code: VerifyCode

  constructor(code: VerifyCode, message: string) {
    super(message)
    this.code = code
  }
}
