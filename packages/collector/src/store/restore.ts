// A backup becomes a store again: into an empty one, without what was erased since, and with every log verified.

import { type LogFault, verifyLog } from '../log/verify-log.ts'
import { tombstoneOf } from '../rights/credentials.ts'
import { type BackupRow, readBackup } from './backup.ts'
import { uuidOfBytes } from './bytes.ts'
import { removeRecord } from './erase.ts'
import { migrate, newestVersion, versionOf } from './migrations.ts'
import type { Database, Sql } from './sql.ts'
import { storeOf } from './store.ts'
import { tablesOf } from './tables.ts'

/** That a record was erased, as its store remembers it. */
export interface Tombstone {
  readonly site: string
  readonly tombstone: string
  /** ISO 8601. */
  readonly until: string
}

/** What a restore did and found. */
export interface Restored {
  /** Of what the backup holds: ISO 8601. */
  readonly time: string
  /** By table. */
  readonly rows: Readonly<Record<string, number>>
  /** Records that were erased since, and were erased again. */
  readonly erased: number
  /** By site: what is wrong with its log; nothing, where it verifies. */
  readonly logs: Readonly<Record<string, readonly LogFault[]>>
}

/** Rows that are written at once. */
const page = 1000

/**
 * Makes what the backup at `path` holds of `database`, which has to be empty, and erases again what `erasures` names. All
 * of it or nothing; then every log is verified, which reads all of it.
 * @throws Error where the database is not empty, or the file is not whole or of a newer askfirst
 */
export async function restoreBackup(path: string, database: Database, erasures: readonly Tombstone[]): Promise<Restored> {
  const { head, rows } = await readBackup(path)
  if (head.version > newestVersion)
    throw new Error(`The backup has version ${head.version}, and this askfirst knows ${newestVersion}. Install the newer one.`)
  const tables = tablesOf(head.version)
  if (tables.some(({ name }) => !head.tables.includes(name))) throw new Error('This file holds a list of erasures, and no store.')
  const found = await versionOf(database)
  if (found !== 0) await expectEmpty(database, found)
  if (found > head.version)
    throw new Error(`The store has version ${found} and the backup ${head.version}. Name a store that does not exist yet.`)
  await migrate(database, head.version)
  const columns = new Map(tables.map((table) => [table.name, table.columns.map(({ name }) => name)]))
  const counts: Record<string, number> = Object.fromEntries(tables.map(({ name }) => [name, 0]))
  let erased = 0
  await database.transaction(async (sql) => {
    const write = async (table: string, chunk: readonly BackupRow[]): Promise<void> => {
      counts[table] =
        (counts[table] ?? 0) +
        (await sql.insert(
          table,
          columns.get(table) ?? [],
          chunk.map(({ values }) => values),
        ))
    }
    let chunk: BackupRow[] = []
    const flush = async (): Promise<void> => {
      const [first] = chunk
      if (first) await write(first.table, chunk)
      chunk = []
    }
    for await (const row of rows) {
      if (chunk[0]?.table !== row.table || chunk.length === page) await flush()
      chunk.push(row)
    }
    await flush()
    erased = await eraseAgain(sql, erasures)
  })
  await migrate(database)
  const store = storeOf(database)
  const logs: Record<string, readonly LogFault[]> = {}
  for (const { site } of await store.heads()) logs[site] = await verifyLog(store, site)
  return { time: head.time, rows: counts, erased, logs }
}

async function expectEmpty(database: Database, version: number): Promise<void> {
  for (const { name } of tablesOf(version))
    if ((await database.all(`SELECT 1 AS one FROM ${name} LIMIT 1`)).length > 0)
      throw new Error('The store is not empty. Name one that does not exist yet: a backup is never laid over what is there.')
}

/** Erases the records that have a tombstone, and keeps the tombstones. */
async function eraseAgain(sql: Sql, erasures: readonly Tombstone[]): Promise<number> {
  const keep = '(site, tombstone) DO UPDATE SET until = excluded.until'
  const rows = erasures.map(({ site, tombstone, until }) => [site, tombstone, until])
  for (let from = 0; from < rows.length; from += page)
    await sql.insert('erased', ['site', 'tombstone', 'until'], rows.slice(from, from + page), keep)
  let erased = 0
  for (const site of new Set(erasures.map((erasure) => erasure.site))) {
    const gone = new Set(erasures.filter((erasure) => erasure.site === site).map(({ tombstone }) => tombstone))
    const records = await sql.all<{ record: Uint8Array }>('SELECT record FROM records WHERE site = $1', [site])
    for (const { record } of records.filter(({ record }) => gone.has(tombstoneOf(uuidOfBytes(record))))) {
      await removeRecord(sql, site, record)
      erased++
    }
  }
  return erased
}

/** The tombstones of a store that is open, or of a backup file. */
export async function readErasures(from: Database | string): Promise<readonly Tombstone[]> {
  if (typeof from !== 'string')
    return await from.all<Tombstone>('SELECT site, tombstone, until FROM erased ORDER BY site, tombstone')
  const erasures: Tombstone[] = []
  for await (const { table, values } of (await readBackup(from)).rows) {
    const [site, tombstone, until] = values as [string, string, string]
    if (table === 'erased') erasures.push({ site, tombstone, until })
  }
  return erasures
}
