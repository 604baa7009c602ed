// The shape of the store, step by step, and bringing a database to the newest one.

import { receipts } from './migrations/0001-receipts.ts'
import { rights } from './migrations/0002-rights.ts'
import { operator } from './migrations/0003-operator.ts'
import type { Database } from './sql.ts'

/** One step. Statements are written once: BYTES is what each dialect calls it. */
export interface Migration {
  /** 1, 2, 3, … */
  readonly version: number
  readonly statements: readonly string[]
  /** For SQLite alone. */
  readonly sqlite?: readonly string[]
  /** What the role of the collector may do with a table, where a PostgreSQL has roles (R53). @default everything */
  readonly rights?: Readonly<Record<string, TableRights>>
}

/**
 * `keep`: read and add. `grow`: change too. `append`: read and add, and deleting is for the retention role. `change`: change
 * too, and deleting is for the retention role.
 */
export type TableRights = 'keep' | 'grow' | 'append' | 'change'

/** In order. */
export const migrations: readonly Migration[] = [receipts, rights, operator]

/** The shape that this software reads and writes. */
export const newestVersion: number = migrations.length

/** The version of the database's shape; 0, where it has none. */
export async function versionOf(database: Database): Promise<number> {
  const listed =
    database.dialect === 'sqlite'
      ? `SELECT name FROM sqlite_schema WHERE name = 'askfirst_schema'`
      : `SELECT to_regclass('askfirst_schema') AS name WHERE to_regclass('askfirst_schema') IS NOT NULL`
  if ((await database.all(listed)).length === 0) return 0
  return (await database.all('SELECT version FROM askfirst_schema')).length
}

/** What {@link migrate} would run on a database that has version `from`. */
export function statementsFrom(dialect: Database['dialect'], from: number): readonly string[] {
  return migrations
    .slice(from)
    .flatMap(({ version, statements, sqlite = [] }) => [
      `INSERT INTO askfirst_schema (version) VALUES (${version})`,
      ...statements.map((text) => spelledFor(dialect, text)),
      ...(dialect === 'sqlite' ? sqlite : []),
    ])
}

/** Where versions are kept. */
export const createSchema = 'CREATE TABLE IF NOT EXISTS askfirst_schema (version INTEGER NOT NULL, PRIMARY KEY (version))'

/**
 * Brings the database to the newest shape, or to the one of version `to`, all or nothing, and gives the versions before and
 * after.
 * @throws Error where the database is newer than this software
 */
export async function migrate(
  database: Database,
  to: number = newestVersion,
): Promise<{ readonly from: number; readonly to: number }> {
  // In PostgreSQL the second of two who do this at the same time may fail instead of seeing that it exists.
  await database.run(createSchema).catch(() => database.run(createSchema))
  return await database.transaction(async (sql) => {
    const from = (await sql.all('SELECT version FROM askfirst_schema')).length
    if (from > to) throw new Error(`The store has version ${from}, and this askfirst knows ${to}. Install the newer one again.`)
    for (const { version, statements, sqlite = [] } of migrations.slice(from, to)) {
      // Where another collector is at it, this waits for it, and there is nothing left to do.
      if ((await sql.insert('askfirst_schema', ['version'], [[version]], 'DO NOTHING')) === 0) continue
      for (const text of statements) await sql.run(spelledFor(database.dialect, text))
      if (database.dialect === 'sqlite') for (const text of sqlite) await sql.run(text)
    }
    return { from, to }
  })
}

function spelledFor(dialect: Database['dialect'], text: string): string {
  if (dialect === 'postgres') return text.replaceAll('BYTES', 'BYTEA')
  // Without a rowid the primary key is the table: no second tree for it.
  return text
    .replaceAll('BYTES', 'BLOB')
    .replace(/^(CREATE TABLE [\s\S]*)$/, '$1 STRICT, WITHOUT ROWID')
    .replaceAll('BIGINT', 'INTEGER')
}
