// Removing what a person was, so that nobody finds it again.

import { bytesOfUuid } from './bytes.ts'
import { takeHead } from './heads.ts'
import { addMessages } from './outbox.ts'
import type { Database, Sql } from './sql.ts'
import type { SqliteDatabase } from './sqlite.ts'

/** Who is told of an erasure, and what. */
export interface ErasureMessage {
  readonly hooks: readonly string[]
  /** UUID. */
  readonly message: string
  /** JSON. */
  readonly body: string
  /** Milliseconds. */
  readonly createdAt: number
}

/**
 * Removes a record and its events for good, leaves the log as it is and remembers `tombstone` until `until` (ISO 8601),
 * so that a late message or an old backup does not bring it back. What is to be `told` is written with it. Gives how many
 * events there were.
 */
export async function eraseRecord(
  database: Database,
  site: string,
  record: string,
  tombstone: string,
  until: string,
  told?: ErasureMessage,
): Promise<number> {
  const erased = await database.deletion(async (sql) => {
    // Whoever records for this site waits, and then finds no record.
    await takeHead(sql, site, database.forUpdate)
    const id = [site, bytesOfUuid(record)]
    const [latest] = await sql.all<{ seq: number }>('SELECT max(seq) AS seq FROM events WHERE site = $1 AND record = $2', id)
    const { hooks = [], ...message } = told ?? { message: '', body: '', createdAt: 0 }
    const common = { ...message, site, record, seq: (latest?.seq ?? 0) + 1 }
    await addMessages(
      sql,
      hooks.map((hook) => ({ ...common, hook })),
    )
    const events = await removeRecord(sql, site, bytesOfUuid(record))
    const keep = '(site, tombstone) DO UPDATE SET until = excluded.until'
    await sql.insert('erased', ['site', 'tombstone', 'until'], [[site, tombstone, until]], keep)
    return events
  })
  // SQLite's write-ahead log still holds the pages as they were.
  await (database as Partial<SqliteDatabase>).emptyLog?.()
  return erased
}

/** What an erasure takes of all tables, the tombstone apart; gives how many events there were. */
export async function removeRecord(sql: Sql, site: string, record: Uint8Array): Promise<number> {
  const id = [site, record]
  const events = await sql.run('DELETE FROM events WHERE site = $1 AND record = $2', id)
  await sql.run('DELETE FROM records WHERE site = $1 AND record = $2', id)
  await sql.run('DELETE FROM lifts WHERE site = $1 AND record = $2', id)
  await sql.run('UPDATE requests SET record = NULL WHERE site = $1 AND record = $2', id)
  return events
}
