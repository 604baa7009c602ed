// The files a visitor takes home: one receipt with its proof, and everything the collector holds about them.
// Types and spelling; verify.ts reads them back.

import { canonical, type Notice } from '@askfirst/policy'
import type { KeySet } from './keys.ts'
import type { InclusionProof } from './receipt.ts'

export const provenReceiptFormat = 'askfirst-proven-receipt/1'
export const exportFormat = 'askfirst-export/1'

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
  /** The keys that signed receipt and checkpoint, and no others, by `kid`. */
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

/** `file` as it is written: canonical JSON and one newline, the only text that verifies. */
export function writeFile(file: ProvenReceipt | Export): string {
  return `${canonical(file)}\n`
}
