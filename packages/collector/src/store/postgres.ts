// PostgreSQL, and what speaks like it. Knows no table.

import { Pool, type PoolClient, types } from 'pg'
import type { Database, Sql, Value } from './sql.ts'

/** Where others wrote the same rows meanwhile: PostgreSQL's serialization_failure and deadlock_detected. */
const again = ['40001', '40P01']

/** More values than this one statement of PostgreSQL does not take (the protocol counts them in 16 bits). */
const mostValues = 65_535

/**
 * The database at `url`: `postgres://user@host/name`. At most `connections` at once.
 * @param connections @default 8
 */
export function openPostgres(url: string, connections = 8): Database {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    application_name: 'askfirst',
    types: { getTypeParser: (oid: number, format?: 'text' | 'binary') => parserOf(oid, format) } as never,
  })
  // A connection that breaks while nobody uses it is replaced at the next use, and that one says what is wrong.
  pool.on('error', () => {})
  return {
    dialect: 'postgres',
    forUpdate: ' FOR UPDATE',
    ...sqlOf(pool),
    async transaction(run) {
      for (let attempt = 1; ; attempt++) {
        const client = await pool.connect()
        let broken: Error | undefined
        try {
          await client.query('BEGIN')
          const result = await run(sqlOf(client))
          await client.query('COMMIT')
          return result
        } catch (error) {
          await client.query('ROLLBACK').catch((failed: Error) => {
            broken = failed
          })
          if (attempt === 10 || !again.includes((error as { code?: string }).code ?? '')) throw error
        } finally {
          client.release(broken)
        }
      }
    },
    close: () => pool.end(),
  }
}

function sqlOf(client: Pool | PoolClient): Sql {
  const query = async <T>(text: string, values: readonly Value[] = []) =>
    await client.query<T & Record<string, unknown>>({ ...named(text), values: values.map(bytes) })
  return {
    async all<T>(text: string, values?: readonly Value[]) {
      return (await query<T>(text, values)).rows
    },
    async run(text, values) {
      return (await query(text, values)).rowCount ?? 0
    },
    async insert(table, columns, rows, conflict) {
      const most = Math.floor(mostValues / columns.length)
      let changes = 0
      for (let from = 0; from < rows.length; from += most) {
        const part = rows.slice(from, from + most)
        const places = part.map((_, row) => `(${columns.map((_, at) => `$${row * columns.length + at + 1}`).join(', ')})`)
        const end = conflict === undefined ? '' : ` ON CONFLICT ${conflict}`
        const text = `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${places.join(', ')}${end}`
        changes += (await client.query({ text, values: part.flat().map(bytes) })).rowCount ?? 0
      }
      return changes
    },
  }
}

/** pg takes Buffers only. */
function bytes(value: Value): Value {
  return value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value
}

/** A statement is parsed once per connection under its name. */
const names = new Map<string, string>()
function named(text: string): { name: string; text: string } {
  const name = names.get(text) ?? `askfirst_${names.size}`
  names.set(text, name)
  return { name, text }
}

/** BIGINT comes as a text, for it may be larger than a number is exact; ours are not. */
function parserOf(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  return oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format as 'text')
}
