// The store in one SQLite file: write-ahead log, and a commit is on disk before it is answered.

import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite'
import { canonical } from '@askfirst/policy'
import { encodeBase64url, type Receipt } from '@askfirst/receipt'
import { sqliteSchema } from './sqlite-schema.ts'
import type { HeldCount, Refusals, Store, StoredEvent, StoredKey } from './store.ts'

type Row = Record<string, SQLOutputValue>

/**
 * The store in the file `path`, which is made if it is missing and readable by its owner only.
 * Receipts are stored as plain text on purpose: an operator can read what is kept, and a test can search it.
 */
export function openSqlite(path: string): Store {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  closeSync(openSync(path, 'a', 0o600))
  chmodSync(path, 0o600)
  const db = new DatabaseSync(path)
  // secure_delete: what is erased is overwritten, not just unlinked.
  db.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA busy_timeout=5000')
  db.exec(sqliteSchema)
  const statements = new Map<string, ReturnType<typeof db.prepare>>()
  const sql = (text: string) => {
    const statement = statements.get(text) ?? db.prepare(text)
    statements.set(text, statement)
    return statement
  }
  const transaction = <T>(run: () => T): T => {
    db.exec('BEGIN IMMEDIATE')
    try {
      const result = run()
      db.exec('COMMIT')
      return result
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK')
      throw error
    }
  }
  const sizeOf = (site: string): number => {
    const row = sql('SELECT max(position) AS last FROM nodes WHERE site = ? AND level = 0').get(site) as Row
    return row.last === null ? 0 : Number(row.last) + 1
  }

  return {
    async record(record) {
      const row = sql('SELECT site, secret_hash FROM records WHERE record = ?').get(record) as Row | undefined
      return row && { record, site: row.site as string, secretHash: row.secret_hash as Uint8Array }
    },
    async event(event) {
      return eventOfRow(sql('SELECT * FROM events WHERE event = ?').get(event))
    },
    async eventsOfRecord(record) {
      return eventsOfRows(sql('SELECT * FROM events WHERE record = ? ORDER BY seq').all(record))
    },
    async latestOfRecord(record) {
      return eventOfRow(sql('SELECT * FROM events WHERE record = ? ORDER BY seq DESC LIMIT 1').get(record))
    },
    async eventsOfLog(site, from, limit) {
      return eventsOfRows(sql('SELECT * FROM events WHERE site = ? AND leaf >= ? ORDER BY leaf LIMIT ?').all(site, from, limit))
    },
    async commit({ site, size, records, events, nodes }) {
      return transaction(() => {
        if (sizeOf(site) !== size) return false
        const made = new Set(records.map(({ record }) => record))
        const exists = (record: string): boolean => sql('SELECT 1 FROM records WHERE record = ?').get(record) !== undefined
        if (!events.every(({ receipt: { record } }) => made.has(record) || exists(record))) return false
        for (const { record, secretHash } of records) sql('INSERT INTO records VALUES (?, ?, ?)').run(record, site, secretHash)
        for (const { receipt, index, jws, message } of events) {
          const { event, record, seq } = receipt
          const [header = '', , signature = ''] = jws.split('.')
          const insert = sql('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
          insert.run(event, record, seq, site, index, canonical(receipt), header, signature, message)
        }
        for (const { level, position, hash } of nodes)
          sql('INSERT INTO nodes VALUES (?, ?, ?, ?)').run(site, level, position, hash)
        return true
      })
    },
    async logSize(site) {
      return sizeOf(site)
    },
    async readNodes(site, names) {
      return names.map(({ level, position }) => {
        const row = sql('SELECT hash FROM nodes WHERE site = ? AND level = ? AND position = ?').get(site, level, position)
        if (!row) throw new Error('The log has a hole. Restore the store from a backup.')
        return (row as Row).hash as Uint8Array
      })
    },
    async erase(record, tombstone, until) {
      const erased = transaction(() => {
        const { changes } = sql('DELETE FROM events WHERE record = ?').run(record)
        sql('DELETE FROM records WHERE record = ?').run(record)
        sql('INSERT OR REPLACE INTO erased VALUES (?, ?)').run(tombstone, until)
        return Number(changes)
      })
      // The write-ahead log still holds the pages as they were.
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      return erased
    },
    async isErased(tombstone, now) {
      sql('DELETE FROM erased WHERE until <= ?').run(now)
      return sql('SELECT 1 FROM erased WHERE tombstone = ?').get(tombstone) !== undefined
    },
    async countRefusal({ day, site, language, layout }, categories) {
      transaction(() => {
        for (const category of categories)
          sql('INSERT INTO refusals VALUES (?, ?, ?, ?, ?, 1) ON CONFLICT DO UPDATE SET count = count + 1').run(
            ...[day, site, category, language, layout],
          )
      })
    },
    async refusals(site) {
      const rows = sql('SELECT * FROM refusals WHERE site = ? ORDER BY day, category, language, layout').all(site)
      return rows.map((row) => ({ ...row })) as unknown as Refusals[]
    },
    async countHeld(day, site, counts) {
      transaction(() => {
        for (const { service, what, count } of counts)
          sql('INSERT INTO held VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count').run(
            ...[day, site, service, what, count],
          )
      })
    },
    async heldCounts(site = '') {
      const rows = sql("SELECT * FROM held WHERE ? IN ('', site) ORDER BY day, site, service, what").all(site)
      return rows.map((row) => ({ ...row })) as unknown as HeldCount[]
    },
    async saveNotice(hash, notice, day) {
      sql('INSERT OR IGNORE INTO notices VALUES (?, ?, ?, ?)').run(hash, notice.site, canonical(notice), day)
    },
    async notices(site) {
      const rows = sql('SELECT hash, notice, day FROM notices WHERE site = ? ORDER BY day, hash').all(site) as Row[]
      return rows.map(({ hash, notice, day }) => ({
        hash: hash as string,
        notice: JSON.parse(notice as string),
        day: day as string,
      }))
    },
    async saveKey(key) {
      sql('INSERT OR IGNORE INTO keys VALUES (?, ?)').run(key.kid, canonical(key))
    },
    async keys() {
      const rows = sql('SELECT jwk FROM keys ORDER BY rowid').all() as Row[]
      return rows.map(({ jwk }) => JSON.parse(jwk as string) as StoredKey)
    },
    async close() {
      statements.clear()
      db.close()
    },
  }
}

function eventOfRow(row: Row | undefined): StoredEvent | undefined {
  if (!row) return undefined
  const text = row.receipt as string
  const payload = encodeBase64url(new TextEncoder().encode(text))
  return {
    receipt: JSON.parse(text) as Receipt,
    index: Number(row.leaf),
    jws: `${row.header as string}.${payload}.${row.signature as string}`,
    message: row.message as string,
  }
}

function eventsOfRows(rows: readonly Row[]): StoredEvent[] {
  return rows.flatMap((row) => eventOfRow(row) ?? [])
}
