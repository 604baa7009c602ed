// The shape of the store, step by step, and bringing a database to the newest one.

import { receipts } from './migrations/0001-receipts.ts'
import { rights } from './migrations/0002-rights.ts'
import type { Database } from './sql.ts'

/** One step. Statements are written once: BYTES is what each dialect calls it. */
export interface Migration {
  /** 1, 2, 3, … */
  readonly version: number
  readonly statements: readonly string[]
  /** For SQLite alone. */
  readonly sqlite?: readonly string[]
}

/** In order. */
export const migrations: readonly Migration[] = [receipts, rights]

/** The shape that this software reads and writes. */
export const newestVersion: number = migrations.length

/**
 * Brings the database to the newest shape, all or nothing, and gives the versions before and after.
 * @throws Error where the database is newer than this software
 */
export async function migrate(database: Database): Promise<{ readonly from: number; readonly to: number }> {
  await database.run(`CREATE TABLE IF NOT EXISTS askfirst_schema (version INTEGER NOT NULL, PRIMARY KEY (version))`)
  return await database.transaction(async (sql) => {
    const from = (await sql.all<{ version: number }>('SELECT version FROM askfirst_schema')).length
    if (from > newestVersion)
      throw new Error(`The store has version ${from}, and this askfirst knows ${newestVersion}. Install the newer one again.`)
    for (const { version, statements, sqlite = [] } of migrations.slice(from)) {
      // Where another collector is at it, this waits for it, and there is nothing left to do.
      if ((await sql.insert('askfirst_schema', ['version'], [[version]], 'DO NOTHING')) === 0) continue
      for (const text of statements) await sql.run(spelledFor(database, text))
      if (database.dialect === 'sqlite') for (const text of sqlite) await sql.run(text)
    }
    return { from, to: newestVersion }
  })
}

function spelledFor({ dialect }: Database, text: string): string {
  if (dialect === 'postgres') return text.replaceAll('BYTES', 'BYTEA')
  // Without a rowid the primary key is the table: no second tree for it.
  return text
    .replaceAll('BYTES', 'BLOB')
    .replace(/^(CREATE TABLE [\s\S]*)$/, '$1 STRICT, WITHOUT ROWID')
    .replaceAll('BIGINT', 'INTEGER')
}
