// What the exports are written from: proven receipts of one record and the words around them. It checks nothing.

import type { Controller, Notice } from '@askfirst/policy'
import type { KeySet } from '../keys.ts'
import type { Receipt } from '../receipt.ts'

/** Everything an export tells, and nothing more: what is not in here is not in the export (R51). */
export interface ExportSource {
  /** Every event of one record, from the first to the latest, verified by the caller. At least one. */
  readonly receipts: readonly Receipt[]
  /** What the visitor was shown, by hash. Events whose notice is not here are told by their ids alone. */
  readonly notices: Readonly<Record<string, Notice>>
  /** Who is responsible, for the parties of the export. */
  readonly controller: Controller
  /** Where the visitor changes, withdraws, reads and erases: an absolute URL. */
  readonly choices: string
  /** When the export is written: ISO 8601 in UTC. The caller's clock, because this package has none. */
  readonly created: string
  /** The receipts as compact JWS, in their order, so that the export can be checked against what was signed. */
  readonly signed?: readonly string[]
  /** The keys that signed them. */
  readonly keys?: KeySet
}
