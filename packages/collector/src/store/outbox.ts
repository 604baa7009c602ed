// What the site's back ends are still to be told, each record's messages in their order. Knows nothing about HTTP.

import { bytesOfUuid, uuidOfBytes } from './bytes.ts'
import type { Database, Sql } from './sql.ts'

/** One message to one webhook. */
export interface OutboxMessage {
  readonly site: string
  /** Which of the site's webhooks: see `hookId`. */
  readonly hook: string
  /** UUID. */
  readonly record: string
  /** Of the record's event; an erasure has the one after its last. */
  readonly seq: number
  /** UUID: what the receiver tells repetitions by. */
  readonly message: string
  /** JSON. */
  readonly body: string
  /** Milliseconds. */
  readonly createdAt: number
}

/** A message that this collector may deliver until `until`, in milliseconds; then any other may. */
export interface ClaimedMessage extends OutboxMessage {
  /** This one included. */
  readonly attempts: number
  readonly until: number
}

/** See the fields. */
export interface OutboxCounts {
  readonly waiting: number
  /** Tried more than once, without success. */
  readonly failing: number
  /** When the oldest that waits was written, in milliseconds. */
  readonly oldest?: number
}

/** See the methods. */
export interface OutboxStore {
  addMessages(messages: readonly OutboxMessage[]): Promise<void>
  /** Up to `limit` that are due at `now`, none before an earlier one of its record: they are the caller's until `until`. */
  claimMessages(site: string, hook: string, now: number, until: number, limit: number): Promise<readonly ClaimedMessage[]>
  /** It has arrived, at `at`. */
  saveDelivered(message: ClaimedMessage, at: number): Promise<void>
  /** It has not; it is due again at `next`. */
  saveFailed(message: ClaimedMessage, next: number): Promise<void>
  outboxCounts(site: string): Promise<OutboxCounts>
}

interface Row {
  readonly record: Uint8Array
  readonly seq: number
  readonly message: Uint8Array
  readonly body: string
  readonly created_at: number
  readonly attempts: number
  readonly next_at: number
}

const columns = ['site', 'hook', 'record', 'seq', 'message', 'body', 'created_at', 'attempts', 'next_at']
const one = 'site = $1 AND hook = $2 AND record = $3 AND seq = $4 AND message = $5 AND next_at = $6'

/** Adding alone, for whoever is in a transaction. */
export async function addMessages(sql: Sql, messages: readonly OutboxMessage[]): Promise<void> {
  const rows = messages.map(({ site, hook, record, seq, message, body, createdAt }) => [
    ...[site, hook, bytesOfUuid(record), seq, bytesOfUuid(message), body],
    ...[createdAt, 0, createdAt],
  ])
  await sql.insert('outbox', columns, rows)
}

/** Over the table `outbox`. */
export function outboxStore(database: Database): OutboxStore {
  return {
    addMessages: (messages) => addMessages(database, messages),
    claimMessages: (site, hook, now, until, limit) =>
      database.transaction(async (sql) => {
        const earlier = `SELECT 1 FROM outbox e WHERE e.site = o.site AND e.hook = o.hook AND e.record = o.record
          AND e.seq < o.seq AND e.next_at IS NOT NULL`
        const text = `SELECT record, seq, message, body, created_at, attempts, next_at FROM outbox o
          WHERE site = $1 AND hook = $2 AND next_at <= $3 AND NOT EXISTS (${earlier}) ORDER BY next_at LIMIT $4`
        const claimed: ClaimedMessage[] = []
        for (const row of await sql.all<Row>(text, [site, hook, now, limit])) {
          // Whoever claimed it meanwhile has moved `next_at`.
          const id = [site, hook, row.record, row.seq, row.message, row.next_at]
          const changes = await sql.run(`UPDATE outbox SET next_at = $7, attempts = attempts + 1 WHERE ${one}`, [...id, until])
          if (changes === 1) claimed.push({ ...messageOfRow(site, hook, row), attempts: row.attempts + 1, until })
        }
        return claimed
      }),
    async saveDelivered(message, at) {
      await database.run(`UPDATE outbox SET next_at = NULL, delivered_at = $7 WHERE ${one}`, [...idOf(message), at])
    },
    async saveFailed(message, next) {
      await database.run(`UPDATE outbox SET next_at = $7 WHERE ${one}`, [...idOf(message), next])
    },
    async outboxCounts(site) {
      const text = `SELECT count(*) AS waiting, count(CASE WHEN attempts > 1 THEN 1 END) AS failing, min(created_at) AS oldest
        FROM outbox WHERE site = $1 AND next_at IS NOT NULL`
      const [counts] = await database.all<{ waiting: number; failing: number; oldest: number | null }>(text, [site])
      const { waiting = 0, failing = 0, oldest = null } = counts ?? {}
      return { waiting, failing, ...(oldest === null ? {} : { oldest }) }
    },
  }
}

function messageOfRow(site: string, hook: string, row: Row): OutboxMessage {
  const { seq, body, created_at } = row
  return { site, hook, record: uuidOfBytes(row.record), seq, message: uuidOfBytes(row.message), body, createdAt: created_at }
}

function idOf({ site, hook, record, seq, message, until }: ClaimedMessage): (string | number | Uint8Array)[] {
  return [site, hook, bytesOfUuid(record), seq, bytesOfUuid(message), until]
}
