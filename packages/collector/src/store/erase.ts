// Removing what a person was, so that nobody finds it again.

import { bytesOfUuid } from './bytes.ts'
import { takeHead } from './heads.ts'
import type { Database } from './sql.ts'
import type { SqliteDatabase } from './sqlite.ts'

/**
 * Removes a record and its events for good, leaves the log as it is and remembers `tombstone` until `until` (ISO 8601),
 * so that a late message or an old backup does not bring it back. Gives how many events there were.
 */
export async function eraseRecord(
  database: Database,
  site: string,
  record: string,
  tombstone: string,
  until: string,
): Promise<number> {
  const erased = await database.transaction(async (sql) => {
    // Whoever records for this site waits, and then finds no record.
    await takeHead(sql, site, database.forUpdate)
    const id = [site, bytesOfUuid(record)]
    const events = await sql.run('DELETE FROM events WHERE site = $1 AND record = $2', id)
    await sql.run('DELETE FROM records WHERE site = $1 AND record = $2', id)
    const keep = '(site, tombstone) DO UPDATE SET until = excluded.until'
    await sql.insert('erased', ['site', 'tombstone', 'until'], [[site, tombstone, until]], keep)
    return events
  })
  // SQLite's write-ahead log still holds the pages as they were.
  await (database as Partial<SqliteDatabase>).emptyLog?.()
  return erased
}
