// PostgreSQL, and what speaks like it. Knows no table.

import { setTimeout as pause } from 'node:timers/promises'
import { DatabaseError, Pool, type PoolClient, types } from 'pg'
import { type Database, type Sql, untilEnd, type Value } from './sql.ts'
import { StoreAway } from './store-away.ts'

/** Where others wrote the same rows meanwhile: PostgreSQL's serialization_failure and deadlock_detected. */
const again = ['40001', '40P01']

/**
 * connection_exception, insufficient_resources, operator_intervention (it stops or starts), lock_not_available, and a
 * transaction that was ended for its silence.
 */
const away = /^(08|53|57P0|55P03|25P0[34])/

/** Rows of one INSERT: more cost more to parse than they save, for each number of rows is prepared by itself. */
const mostRows = 64

/**
 * How every transaction begins. Each statement sees what others committed before it, so whoever waited for a row reads it as
 * it is then. Whoever says nothing for 10 seconds has lost its machine or its network: its rows are free again.
 */
const beginWriting =
  'BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL idle_in_transaction_session_timeout = 10000; SET LOCAL lock_timeout = 10000'

/** Of a whole backup: it may be silent while its file is written. */
const beginReading = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'

/** What is appended to the name of the collector's role: that role may delete (see `roles.ts`). */
export const retentionSuffix = '_retention'

/**
 * The database at `url`: `postgres://user@host/name`. At most `connections` at once, each made when it is needed; one that
 * breaks is replaced. Statements that are asked for at once go out at once, one round trip for all of them.
 * Everything throws {@link StoreAway} while the server cannot be reached.
 * @param connections @default 8
 */
export function openPostgres(url: string, connections = 8): Database {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    application_name: 'askfirst',
    pipeline: true,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    types: { getTypeParser: (oid: number, format?: 'text' | 'binary') => parserOf(oid, format) } as never,
  })
  // A connection that breaks while nobody uses it is replaced at the next use, and that one says what is wrong.
  pool.on('error', () => {})
  const once = async <T>(begin: string, run: (sql: Sql) => Promise<T>): Promise<T> => {
    const client = await pool.connect().catch(fail)
    // While it is used, its queries say so.
    client.on('error', ignore)
    const { sql, end } = untilEnd(sqlOf(client))
    let broken: Error | undefined
    // What comes next goes out with it; where it fails nothing else does.
    const begun = client.query(begin).catch(fail)
    begun.catch(end)
    try {
      const result = await run(sql)
      end()
      await begun
      const { command } = await client.query('COMMIT').catch(fail)
      // What PostgreSQL answers where a statement before it failed, and `run` went on.
      if (command !== 'COMMIT') throw new Error('The transaction went on after an error. Nothing of it was kept.')
      return result
    } catch (thrown) {
      end()
      // What came after a beginning that failed says less than the beginning.
      const error: unknown = await begun.then(
        () => thrown,
        (failed) => failed,
      )
      if (error instanceof StoreAway) broken = error.cause
      else
        await client.query('ROLLBACK').catch((failed: Error) => {
          broken = failed
        })
      throw error
    } finally {
      client.off('error', ignore)
      client.release(broken)
    }
  }
  const transactionFrom = async <T>(begin: string, run: (sql: Sql) => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt++)
      try {
        return await once(begin, run)
      } catch (error) {
        if (attempt === 10 || !again.includes((error as { code?: string }).code ?? '')) throw error
        // Who met now should not meet again.
        await pause(Math.random() * 2 ** attempt)
      }
  }
  const transaction = <T>(run: (sql: Sql) => Promise<T>): Promise<T> => transactionFrom(beginWriting, run)
  const all = sqlOf(pool).all
  /** Where the role of the connection has no such companion, it may delete itself. */
  const becomeRetention = async (): Promise<string> => {
    const text = 'SELECT quote_ident(rolname) AS role FROM pg_roles WHERE rolname = current_user || $1'
    const [found] = await all<{ role: string }>(text, [retentionSuffix])
    return found ? `; SET LOCAL ROLE ${found.role}` : ''
  }
  return {
    dialect: 'postgres',
    forUpdate: ' FOR UPDATE',
    ...sqlOf(pool),
    insert: (...insert) => transaction((sql) => sql.insert(...insert)),
    transaction,
    deletion: async (run) => await transactionFrom(beginWriting + (await becomeRetention()), run),
    snapshot: (run) => transactionFrom(beginReading, run),
    close: () => pool.end(),
  }
}

function sqlOf(client: Pool | PoolClient): Sql {
  const query = async <T>(text: string, values: readonly Value[] = [], statement: object = named(text)) =>
    await client.query<T & Record<string, unknown>>({ ...statement, text, values: values.map(bytes) }).catch(fail)
  return {
    async all<T>(text: string, values: readonly Value[] = []) {
      // How to look a long list up depends on how large the table is: a plan from when it was empty would stay.
      return (await (values.length > 8 ? query<T>(text, values, {}) : query<T>(text, values))).rows
    },
    async run(text, values) {
      return (await query(text, values)).rowCount ?? 0
    },
    async insert(table, columns, rows, conflict) {
      const inserts = chunksOf(rows).map((chunk) => query(insertion(table, columns, chunk.length, conflict), chunk.flat()))
      return (await Promise.all(inserts)).reduce((sum, { rowCount }) => sum + (rowCount ?? 0), 0)
    },
  }
}

/** Powers of two, the largest first: so a statement has few spellings, and each is prepared once. */
function chunksOf<T>(rows: readonly T[]): T[][] {
  const chunks: T[][] = []
  for (let from = 0; from < rows.length; from += chunks.at(-1)?.length ?? 0) {
    const length = Math.min(mostRows, 2 ** Math.floor(Math.log2(rows.length - from)))
    chunks.push(rows.slice(from, from + length))
  }
  return chunks
}

function insertion(table: string, columns: readonly string[], rows: number, conflict: string | undefined): string {
  const width = columns.length
  const row = (at: number): string => `(${columns.map((_, column) => `$${at * width + column + 1}`).join(', ')})`
  const end = conflict === undefined ? '' : ` ON CONFLICT ${conflict}`
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${Array.from({ length: rows }, (_, at) => row(at)).join(', ')}${end}`
}

/** @throws StoreAway where it is the connection or the server, and not what was asked */
function fail(error: Error & { code?: string }): never {
  const isOurs = error instanceof TypeError || (error instanceof DatabaseError && !away.test(error.code ?? ''))
  throw isOurs ? error : new StoreAway(error)
}

function ignore(): void {}

/** pg takes Buffers only. */
function bytes(value: Value): Value {
  return value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value
}

/** A statement is parsed once per connection under its name. */
const names = new Map<string, string>()
function named(text: string): { name: string } {
  const name = names.get(text) ?? `askfirst_${names.size}`
  names.set(text, name)
  return { name }
}

/** BIGINT comes as a text, for it may be larger than a number is exact; ours are not. */
function parserOf(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  return oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format as 'text')
}
