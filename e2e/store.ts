// Everything that is on the collector's disk, as text. Knows nothing about its tables.

import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Every row of every table of every SQLite file in `folder`, one line of JSON each; blobs as hexadecimal. */
export function dumpStore(folder: string): string {
  const files = globSync('**/*', { cwd: folder })
    .map((name) => join(folder, name))
    .filter((file) => file.match(/-(wal|shm)$/) === null && isDatabase(file))
  if (files.length === 0) throw new Error(`No store in ${folder}: there is nothing to judge.`)
  return files.flatMap(rowsOf).join('\n')
}

function isDatabase(file: string): boolean {
  try {
    return readFileSync(file).subarray(0, 15).toString() === 'SQLite format 3'
  } catch {
    return false
  }
}

function rowsOf(file: string): string[] {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    const tables = database.prepare("select name from sqlite_schema where type = 'table'").all() as { name: string }[]
    return tables.flatMap(({ name }) => {
      const rows = database.prepare(`select * from "${name}"`).all()
      return rows.map((row) => `${name} ${JSON.stringify(row, (_, value) => asText(value))}`)
    })
  } finally {
    database.close()
  }
}

function asText(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value)
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value
}
