// Everything that a store holds as one file, of one moment, while it is in use; the same for every kind of database.
// Lines of JSON, compressed: what it is, each row, and what was written, so that half a file is known as one.

import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { versionOf } from './migrations.ts'
import type { Database, Sql, Value } from './sql.ts'
import { type Table, tablesOf } from './tables.ts'

/** The first line. */
export interface BackupHead {
  readonly format: 'askfirst-backup/1'
  /** Version of the store's shape. */
  readonly version: number
  /** Of what it holds: ISO 8601. */
  readonly time: string
  readonly tables: readonly string[]
}

/** One row; bytes are base64 in the file and bytes here. */
export interface BackupRow {
  readonly table: string
  readonly values: readonly Value[]
}

/** Rows that are read at once. */
const page = 1000

/**
 * Writes `database` into the file `path`, which only its owner can read: it holds the keys that sign. Gives how many rows
 * of each table it has.
 * @param only the tables to write. @default all
 * @throws Error where the file exists or the store has no shape yet
 */
export async function writeBackup(
  database: Database,
  path: string,
  only?: readonly string[],
): Promise<Readonly<Record<string, number>>> {
  const version = await versionOf(database)
  if (version === 0) throw new Error('There is nothing in this store.')
  const tables = tablesOf(version).filter(({ name }) => only?.includes(name) ?? true)
  const counts: Record<string, number> = Object.fromEntries(tables.map(({ name }) => [name, 0]))
  await database.snapshot(async (sql) => {
    const lines = async function* (): AsyncGenerator<string> {
      const hash = createHash('sha256')
      const line = (value: unknown): string => {
        const text = `${JSON.stringify(value)}\n`
        hash.update(text)
        return text
      }
      const time = new Date().toISOString()
      const head: BackupHead = { format: 'askfirst-backup/1', version, time, tables: tables.map(({ name }) => name) }
      yield line(head)
      for (const table of tables)
        for await (const rows of pagesOf(sql, table)) {
          counts[table.name] = (counts[table.name] ?? 0) + rows.length
          yield rows.map((row) => line([table.name, ...row.map(writeValue)])).join('')
        }
      yield `${JSON.stringify({ sha256: hash.digest('base64url') })}\n`
    }
    const file = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true })
    await pipeline(Readable.from(lines()), createGzip(), file)
  })
  return counts
}

/** In the order of the key, which an index keeps: nothing is sorted, and nothing is held. */
async function* pagesOf(sql: Sql, { name, columns, key }: Table): AsyncGenerator<Value[][]> {
  const names = columns.map((column) => column.name)
  const places = key.map((column) => names.indexOf(column))
  const after = `WHERE (${key.join(', ')}) > (${key.map((_, at) => `$${at + 2}`).join(', ')})`
  const select = (where: string): string => `SELECT ${names.join(', ')} FROM ${name} ${where} ORDER BY ${key.join(', ')} LIMIT $1`
  let last: Value[] | undefined
  do {
    const found = last
      ? await sql.all<Record<string, Value>>(select(after), [page, ...places.map((at) => last?.[at] ?? null)])
      : await sql.all<Record<string, Value>>(select(''), [page])
    const rows = found.map((row) => names.map((column) => row[column] ?? null))
    if (rows.length > 0) yield rows
    last = rows.length === page ? rows.at(-1) : undefined
  } while (last)
}

/**
 * The head of a backup, and its rows; they end with an error where the file is not whole.
 * @throws Error where it is no backup
 */
export async function readBackup(path: string): Promise<{ readonly head: BackupHead; readonly rows: AsyncGenerator<BackupRow> }> {
  const file = createReadStream(path)
  const input = createGunzip()
  const broken = (cause: unknown): Error => new Error(`${path} is no whole backup of askfirst.`, { cause })
  const piped = pipeline(file, input).catch((error: unknown) => input.destroy(broken(error)))
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]()
  const hash = createHash('sha256')
  const next = async (): Promise<unknown> => {
    const { value, done } = await lines.next().catch((error) => {
      throw broken(error)
    })
    if (done) throw broken(undefined)
    try {
      const line: unknown = JSON.parse(value)
      if (!isEnd(line)) hash.update(`${value}\n`)
      return line
    } catch (error) {
      throw broken(error)
    }
  }
  const head = (await next()) as BackupHead
  if (head?.format !== 'askfirst-backup/1') throw broken(undefined)
  const types = new Map(tablesOf(head.version).map(({ name, columns }) => [name, columns.map(({ type }) => type)]))
  const rows = async function* (): AsyncGenerator<BackupRow> {
    let line = await next()
    for (; !isEnd(line); line = await next()) {
      const [table, ...values] = line as [string, ...(string | number | null)[]]
      const columns = types.get(table)
      if (columns?.length !== values.length) throw broken(undefined)
      yield { table, values: values.map((value, at) => readValue(value, columns[at])) }
    }
    if (line.sha256 !== hash.digest('base64url')) throw broken(undefined)
    await piped
  }
  return { head, rows: rows() }
}

function isEnd(line: unknown): line is { readonly sha256: string } {
  return typeof line === 'object' && line !== null && 'sha256' in line
}

function writeValue(value: Value): string | number | null {
  return value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64') : value
}

function readValue(value: string | number | null, type: string | undefined): Value {
  return type === 'BYTES' && typeof value === 'string' ? Buffer.from(value, 'base64') : value
}
