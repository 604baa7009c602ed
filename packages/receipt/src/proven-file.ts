// The files that prove something: of a visitor's receipts, of a notice, of the log itself. Types and spelling; verify.ts
// reads them back.

import { canonical, type Notice } from '@askfirst/policy'
import type { KeySet } from './keys.ts'
import type { InclusionProof } from './receipt.ts'

export const provenReceiptFormat = 'askfirst-proven-receipt/1'
export const exportFormat = 'askfirst-export/1'
export const provenNoticeFormat = 'askfirst-proven-notice/1'
export const consistencyFormat = 'askfirst-consistency/1'

/** One receipt, proven: everything that is needed to check it offline. */
export interface ProvenReceipt {
  readonly format: typeof provenReceiptFormat
  /** UUID of the event, in plain, as the receipt says it. */
  readonly event: string
  /** Compact JWS. */
  readonly receipt: string
  readonly proof: InclusionProof
  /** Signed note. */
  readonly checkpoint: string
  /** The keys that signed receipt and checkpoint, and no others, by `kid`. They need not be the same key. */
  readonly keys: KeySet
}

/** All events of one record, from the first to the latest, proven. */
export interface Export {
  readonly format: typeof exportFormat
  readonly record: string
  readonly site: string
  /** By `seq`. */
  readonly events: readonly { readonly receipt: string; readonly proof: InclusionProof }[]
  /** Every notice that an event names, by its hash. */
  readonly notices: Readonly<Record<string, Notice>>
  readonly checkpoint: string
  readonly keys: KeySet
}

/** What visitors were told, proven to be in the log: since its checkpoint at the latest it says this and nothing else (R49). */
export interface ProvenNotice {
  readonly format: typeof provenNoticeFormat
  readonly notice: Notice
  /** Hash of `notice`, as receipts name it. */
  readonly hash: string
  readonly proof: InclusionProof
  readonly checkpoint: string
  readonly keys: KeySet
}

/** That a log has only grown: everything under the checkpoint `from` is under `to`, unchanged and in its place. */
export interface Consistency {
  readonly format: typeof consistencyFormat
  /** The earlier checkpoint: a signed note. */
  readonly from: string
  /** The later one. */
  readonly to: string
  /** Base64url, in the order of RFC 9162 section 2.1.4.1. */
  readonly hashes: readonly string[]
  /** The keys that signed the two, and no others, by `kid`. */
  readonly keys: KeySet
}

/** A file that {@link writeFile} writes. */
export type ProvenFile = ProvenReceipt | Export | ProvenNotice | Consistency

/** `file` as it is written: canonical JSON and one newline, the only text that verifies. */
export function writeFile(file: ProvenFile): string {
  return `${canonical(file)}\n`
}
