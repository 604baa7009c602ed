// One SQLite file: write-ahead log, and a commit is on disk before it is answered. Knows no table.

import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { type Database, type Sql, untilEnd, type Value } from './sql.ts'

/** What only a file can do. */
export interface SqliteDatabase extends Database {
  /** Moves what the write-ahead log holds into the file, as far as nobody needs it there. */
  moveLog(): Promise<void>
  /** The same, and leaves nothing in it: what was erased is in neither. */
  emptyLog(): Promise<void>
}

/**
 * The database in the file `path`, which is made if it is missing and readable by its owner only.
 *
 * Statements run one after another, a transaction as if it were one statement. The write-ahead log is moved into the file
 * when somebody asks for it (`moveLog`) or it has grown long, not by whoever happens to write.
 */
export function openSqlite(path: string): SqliteDatabase {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  closeSync(openSync(path, 'a', 0o600))
  chmodSync(path, 0o600)
  const db = new DatabaseSync(path)
  // secure_delete: what is erased is overwritten, not just unlinked.
  db.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA busy_timeout=5000')
  // 64 MB of pages: the indexes of some million receipts, which are read and written all over.
  db.exec('PRAGMA cache_size=-65536; PRAGMA wal_autocheckpoint=16000; PRAGMA temp_store=MEMORY')
  const statements = new Map<string, readonly [statement: StatementSync, order: readonly number[]]>()
  /** SQLite has no `$1` that is bound by its place: each becomes a `?`, and the values are put in the order they are used. */
  const prepare = (text: string): readonly [StatementSync, readonly number[]] => {
    const known = statements.get(text)
    if (known) return known
    const order: number[] = []
    const spelled = text.replace(/\$(\d+)/g, (_, number) => {
      order.push(Number(number) - 1)
      return '?'
    })
    const made = [db.prepare(spelled), order] as const
    statements.set(text, made)
    return made
  }
  const inOrder = (values: readonly Value[], order: readonly number[]): Value[] => order.map((at) => values[at] ?? null)
  const sql: Sql = {
    async all<T>(text: string, values: readonly Value[] = []) {
      const [statement, order] = prepare(text)
      return statement.all(...inOrder(values, order)) as T[]
    },
    async run(text, values = []) {
      const [statement, order] = prepare(text)
      return Number(statement.run(...inOrder(values, order)).changes)
    },
    async insert(table, columns, rows, conflict) {
      const places = columns.map((_, at) => `$${at + 1}`).join(', ')
      const end = conflict === undefined ? '' : ` ON CONFLICT ${conflict}`
      const [statement] = prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})${end}`)
      let changes = 0
      for (const row of rows) changes += Number(statement.run(...row).changes)
      return changes
    },
  }
  let last: Promise<unknown> = Promise.resolve()
  /** Nothing else runs between the statements of a transaction: there is one connection. */
  const alone = <T>(run: () => Promise<T>): Promise<T> => {
    const done = last.then(run)
    last = done.catch(() => {})
    return done
  }
  const transactionFrom = <T>(begin: string, run: (sql: Sql) => Promise<T>): Promise<T> =>
    alone(async () => {
      const inside = untilEnd(sql)
      db.exec(begin)
      try {
        const result = await run(inside.sql)
        inside.end()
        db.exec('COMMIT')
        return result
      } catch (error) {
        inside.end()
        if (db.isTransaction) db.exec('ROLLBACK')
        throw error
      }
    })
  const transaction = <T>(run: (sql: Sql) => Promise<T>): Promise<T> => transactionFrom('BEGIN IMMEDIATE', run)
  return {
    dialect: 'sqlite',
    forUpdate: '',
    all: <T>(text: string, values?: readonly Value[]) => alone(() => sql.all<T>(text, values)),
    run: (text, values) => alone(() => sql.run(text, values)),
    insert: (...insert) => transaction((sql) => sql.insert(...insert)),
    transaction,
    deletion: transaction,
    // Whoever reads the write-ahead log from some point on holds nobody up.
    snapshot: (run) => transactionFrom('BEGIN', run),
    moveLog: () => alone(async () => db.exec('PRAGMA wal_checkpoint(PASSIVE)')),
    emptyLog: () => alone(async () => db.exec('PRAGMA wal_checkpoint(TRUNCATE)')),
    async close() {
      await last
      statements.clear()
      db.close()
    },
  }
}
