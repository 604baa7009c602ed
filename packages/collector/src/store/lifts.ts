// Restrictions of records, and those that the controller is going to lift, told to their holders before (GDPR art. 18, R89).

import { bytesOfUuid, uuidOfBytes } from './bytes.ts'
import type { Database } from './sql.ts'

/** See the fields. */
export interface Lift {
  readonly site: string
  /** UUID. */
  readonly record: string
  /** Milliseconds. */
  readonly liftAt: number
  /** In the operator's words, shown to the visitor. */
  readonly reason: string
}

/** See the methods. */
export interface LiftStore {
  /** An announcement that it will be lifted is worth nothing after that. */
  restrict(site: string, record: string, restricted: boolean): Promise<void>
  /** Announces it; a later announcement takes the place of an earlier one. */
  announceLift(lift: Lift): Promise<void>
  liftOf(site: string, record: string): Promise<Lift | undefined>
  /** Lifts those that were announced for `now` or earlier; gives how many. */
  liftDue(site: string, now: number): Promise<number>
}

interface Row {
  readonly record: Uint8Array
  readonly lift_at: number
  readonly reason: string
}

/** Over the table `lifts`, and `records`. */
export function liftStore(database: Database): LiftStore {
  return {
    restrict: (site, record, restricted) =>
      database.transaction(async (sql) => {
        const id = [site, bytesOfUuid(record)]
        await sql.run('UPDATE records SET restricted = $3 WHERE site = $1 AND record = $2', [...id, restricted ? 1 : 0])
        await sql.run('DELETE FROM lifts WHERE site = $1 AND record = $2', id)
      }),
    async announceLift({ site, record, liftAt, reason }) {
      const row = [site, bytesOfUuid(record), liftAt, reason]
      const newer = '(site, record) DO UPDATE SET lift_at = excluded.lift_at, reason = excluded.reason'
      await database.insert('lifts', ['site', 'record', 'lift_at', 'reason'], [row], newer)
    },
    async liftOf(site, record) {
      const text = 'SELECT record, lift_at, reason FROM lifts WHERE site = $1 AND record = $2'
      const [row] = await database.all<Row>(text, [site, bytesOfUuid(record)])
      return row && { site, record: uuidOfBytes(row.record), liftAt: row.lift_at, reason: row.reason }
    },
    liftDue: (site, now) =>
      database.transaction(async (sql) => {
        const due = 'SELECT l.record FROM lifts l WHERE l.site = $1 AND l.lift_at <= $2'
        const lifted = await sql.run(`UPDATE records SET restricted = 0 WHERE site = $1 AND record IN (${due})`, [site, now])
        await sql.run('DELETE FROM lifts WHERE site = $1 AND lift_at <= $2', [site, now])
        return lifted
      }),
  }
}
