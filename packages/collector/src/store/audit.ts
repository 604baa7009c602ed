// What operators did, as a book that is only added to. It names no visitor: what a person was must be erasable (R53, R54).

import { bytesOfUuid, uuidOfBytes } from './bytes.ts'
import type { Place } from './place.ts'
import type { Sql } from './sql.ts'

/** What an operator can do that is written down. */
export type AuditedAct =
  | 'token-created'
  | 'token-revoked'
  | 'signed-in'
  | 'receipts-read'
  | 'proof-exported'
  | 'request-changed'
  | 'retention-run'

/** One act. */
export interface AuditEntry {
  /** UUID. */
  readonly entry: string
  /** Milliseconds, by the collector's clock. */
  readonly at: number
  /** Name of the operator's token. */
  readonly operator: string
  readonly what: AuditedAct
  /** In the operator's words; empty where the act needs none. */
  readonly reason: string
  /** What of, and how much. Never who. */
  readonly details: Readonly<Record<string, string | number>>
}

/** See the methods. */
export interface AuditStore {
  addAudit(site: string, entry: AuditEntry): Promise<void>
  /** Up to `limit`, the newest first; only those that come then after the entry `after.id` of `after.at`, where that is given. */
  audit(site: string, after: Pick<Place, 'at' | 'id'> | undefined, limit: number): Promise<readonly AuditEntry[]>
}

interface Row {
  readonly entry: Uint8Array
  readonly at: number
  readonly operator: string
  readonly what: string
  readonly reason: string
  readonly details: string
}

const columns = ['site', 'at', 'entry', 'operator', 'what', 'reason', 'details'] as const

/** Over the table `audit`. */
export function auditStore(sql: Sql): AuditStore {
  return {
    async addAudit(site, { at, entry, operator, what, reason, details }) {
      const row = [site, at, bytesOfUuid(entry), operator, what, reason, JSON.stringify(details)]
      await sql.insert('audit', columns, [row])
    },
    async audit(site, after, limit) {
      const older = '(at, entry) < ($2, $3) ORDER BY at DESC, entry DESC'
      const text = `SELECT ${columns.join(', ')} FROM audit WHERE site = $1 AND ${older} LIMIT $4`
      const place = after ? [after.at, bytesOfUuid(after.id)] : [Number.MAX_SAFE_INTEGER, new Uint8Array()]
      const rows = await sql.all<Row>(text, [site, ...place, limit])
      return rows.map(({ entry, at, operator, what, reason, details }) => ({
        entry: uuidOfBytes(entry),
        at,
        operator,
        what: what as AuditedAct,
        reason,
        details: JSON.parse(details) as AuditEntry['details'],
      }))
    },
  }
}
