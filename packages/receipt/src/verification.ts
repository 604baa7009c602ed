// What checking a file can answer, as types and as one exception that never leaves the package.

import type { Notice } from '@askfirst/policy'
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
  | 'CHECKPOINT_UNPROVEN'
  | 'LOG_FORKED'
  | 'RECEIPT_INVALID'
  | 'PROOF_INVALID'
  | 'CHAIN_BROKEN'
  | 'NOTICE_INVALID'

/** What a file can be. */
export type FileKind = 'receipt' | 'export' | 'checkpoint' | 'notice' | 'consistency'

/** What was proven of the log. `root` is base64url. */
export interface ProvenLog {
  readonly origin: string
  readonly size: number
  readonly root: string
}

/**
 * What holds. `trust` says whose word it rests on: `pinned` keys that the caller trusts, or the `file`'s own, which prove
 * that nothing was changed since it was written, but not who wrote it: compare `signers` with the site's published keys.
 */
export interface Proven {
  readonly ok: true
  readonly kind: FileKind
  readonly trust: 'pinned' | 'file'
  /** Names of the keys that signed, RFC 7638 thumbprints. */
  readonly signers: readonly string[]
  /** The log, with the key that signed its checkpoint. */
  readonly log: ProvenLog & { readonly signer: string }
  /** Earlier and later states that the log is proven to agree with: the other end of a consistency proof, kept checkpoints. */
  readonly agrees: readonly ProvenLog[]
  /** The receipts, in order; none for other files. */
  readonly receipts: readonly Receipt[]
  /** The key that signed each receipt, in their order. A receipt is signed when it is asked for, so it need not be the log's. */
  readonly receiptSigners: readonly string[]
  /** What the file proves to be in the log, where it is about a notice. */
  readonly notice?: { readonly hash: string; readonly notice: Notice }
}

/** The answer. */
export type Verification =
  | Proven
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
