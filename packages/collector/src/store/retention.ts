// Deleting what has had its time, a few leaves at a time, and the book of it. Knows no law: it is told what is too old.

import { bytesOfUuid, uuidOfBytes } from './bytes.ts'
import { takeHead } from './heads.ts'
import { type Database, listOf, type Sql } from './sql.ts'
import type { SqliteDatabase } from './sqlite.ts'

/** One run that deletes, as the operator reads of it. */
export interface Run {
  /** UUID. */
  readonly run: string
  readonly site: string
  /** `retention`, … */
  readonly kind: string
  /** Milliseconds. */
  readonly startedAt: number
  /** Absent while it is under way, or where it was interrupted: the next one goes on with it. */
  readonly endedAt?: number
  /** Why this long, in words. */
  readonly reason: string
  /** Proof of what was valid until before this moment goes; in milliseconds. */
  readonly before: number
  /** The last leaf that was looked at; -1 before the first. */
  readonly cursor: number
  /** How much of what was deleted. */
  readonly counts: Readonly<Record<string, number>>
}

/** What is too old, each in milliseconds. */
export interface TooOld {
  readonly requests: number
  readonly delivered: number
  readonly undelivered: number
  readonly accesses: number
  readonly runs: number
  readonly audit: number
  readonly now: number
}

/** See the methods. */
export interface RetentionStore {
  /** Gives whether `holder` may do what `name` says until `until`: nobody else may, at `now`. In milliseconds. */
  takeLease(site: string, name: string, holder: string, now: number, until: number): Promise<boolean>
  /** The newest first. */
  runs(site: string, limit: number): Promise<readonly Run[]>
  saveRun(run: Run): Promise<void>
  /**
   * Looks at up to `limit` events after `run.cursor` and deletes those whose time is over, with the records that are left
   * without any; saves where it is. Gives the run as it is then, and whether it has come to the end.
   * An event goes after those before it, so that what is left never says less than was decided; nothing of a restricted
   * record goes (GDPR art. 18).
   */
  deleteEvents(run: Run, limit: number): Promise<{ readonly run: Run; readonly isDone: boolean }>
  /** How many events {@link deleteEvents} would delete in all. */
  countTooOld(site: string, before: number): Promise<number>
  /** Everything else; gives how much of what. */
  deleteOld(site: string, old: TooOld): Promise<Readonly<Record<string, number>>>
  /** Makes sure that what was deleted is in no file any more, where the database is one. */
  forget(): Promise<void>
}

interface Row {
  readonly run: Uint8Array
  readonly site: string
  readonly kind: string
  readonly started_at: number
  readonly ended_at: number | null
  readonly reason: string
  readonly before: number
  readonly cursor: number
  readonly counts: string
}

const columns = ['site', 'run', 'kind', 'started_at', 'ended_at', 'reason', 'before', 'cursor', 'counts']

/** Its own time is over (before `$2`), and that of every event before it; and its record is not restricted. */
const isOver = `e.site = $1 AND e.valid_until < $2
  AND NOT EXISTS (SELECT 1 FROM events p WHERE p.site = e.site AND p.record = e.record AND p.seq < e.seq AND p.valid_until >= $2)
  AND NOT EXISTS (SELECT 1 FROM records r WHERE r.site = e.site AND r.record = e.record AND r.restricted = 1)`

/** Over the tables `runs` and `leases`, and all that grows old. */
export function retentionStore(database: Database): RetentionStore {
  return {
    async takeLease(site, name, holder, now, until) {
      const free = 'site = $1 AND name = $2 AND (until <= $3 OR holder = $4)'
      const values = [site, name, now, holder, until]
      if ((await database.run(`UPDATE leases SET holder = $4, until = $5 WHERE ${free}`, values)) === 1) return true
      const row = [site, name, holder, until]
      return (await database.insert('leases', ['site', 'name', 'holder', 'until'], [row], 'DO NOTHING')) === 1
    },
    async runs(site, limit) {
      const text = `SELECT ${columns.join(', ')} FROM runs WHERE site = $1 ORDER BY started_at DESC LIMIT $2`
      return (await database.all<Row>(text, [site, limit])).map(runOfRow)
    },
    saveRun: (run) => saveRun(database, run),
    deleteEvents: (run, limit) =>
      database.deletion(async (sql) => {
        const { site, before, cursor } = run
        // Whoever records for this site waits: nobody adds to a record that is just going.
        await takeHead(sql, site, database.forUpdate)
        const ahead = 'SELECT leaf, time FROM events WHERE site = $1 AND leaf > $2 ORDER BY leaf LIMIT $3'
        const seen = await sql.all<{ leaf: number; time: number }>(ahead, [site, cursor, limit])
        const last = seen.at(-1)
        // What was decided later cannot have ended earlier.
        const isDone = seen.length < limit || last === undefined || last.time >= before
        const next = { ...run, cursor: last?.leaf ?? cursor }
        const counts = await deleteBetween(sql, site, before, cursor, next.cursor)
        const done = {
          ...next,
          counts: { events: (run.counts.events ?? 0) + counts.events, records: (run.counts.records ?? 0) + counts.records },
        }
        await saveRun(sql, done)
        return { run: done, isDone }
      }),
    async countTooOld(site, before) {
      const text = `SELECT count(*) AS count FROM events e WHERE ${isOver} AND e.time < $2`
      return (await database.all<{ count: number }>(text, [site, before]))[0]?.count ?? 0
    },
    async deleteOld(site, old) {
      const gone = async (rest: string, value: number | string): Promise<number> =>
        await database.deletion((sql) => sql.run(`DELETE FROM ${rest}`, [site, value]))
      return {
        requests: await gone('requests WHERE site = $1 AND closed_at < $2', old.requests),
        delivered: await gone('outbox WHERE site = $1 AND delivered_at < $2', old.delivered),
        undelivered: await gone('outbox WHERE site = $1 AND next_at IS NOT NULL AND created_at < $2', old.undelivered),
        accesses: await gone('accesses WHERE site = $1 AND at < $2', old.accesses),
        runs: await gone('runs WHERE site = $1 AND ended_at < $2', old.runs),
        audit: await gone('audit WHERE site = $1 AND at < $2', old.audit),
        tombstones: await gone('erased WHERE site = $1 AND until <= $2', new Date(old.now).toISOString()),
      }
    },
    forget: async () => await (database as Partial<SqliteDatabase>).emptyLog?.(),
  }
}

/** Of the leaves after `from` up to `to`. */
async function deleteBetween(
  sql: Sql,
  site: string,
  before: number,
  from: number,
  to: number,
): Promise<{ events: number; records: number }> {
  const text = `SELECT e.leaf, e.record FROM events e WHERE ${isOver} AND e.leaf > $3 AND e.leaf <= $4`
  const over = await sql.all<{ leaf: number; record: Uint8Array }>(text, [site, before, from, to])
  if (over.length === 0) return { events: 0, records: 0 }
  const [leaves, leafValues] = listOf(
    over.map(({ leaf }) => leaf),
    2,
  )
  const events = await sql.run(`DELETE FROM events WHERE site = $1 AND leaf IN (${leaves})`, [site, ...leafValues])
  const [ids, idValues] = listOf(
    over.map(({ record }) => record),
    2,
  )
  const left = 'SELECT 1 FROM events e WHERE e.site = records.site AND e.record = records.record'
  const empty = `DELETE FROM records WHERE site = $1 AND record IN (${ids}) AND NOT EXISTS (${left})`
  return { events, records: await sql.run(empty, [site, ...idValues]) }
}

async function saveRun(sql: Sql, { run, site, kind, startedAt, endedAt, reason, before, cursor, counts }: Run): Promise<void> {
  const row = [site, bytesOfUuid(run), kind, startedAt, endedAt ?? null, reason, before, cursor, JSON.stringify(counts)]
  const newer = ['ended_at', 'cursor', 'counts'].map((name) => `${name} = excluded.${name}`).join(', ')
  await sql.insert('runs', columns, [row], `(site, run) DO UPDATE SET ${newer}`)
}

function runOfRow({ run, site, kind, started_at, ended_at, reason, before, cursor, counts }: Row): Run {
  const common = { run: uuidOfBytes(run), site, kind, startedAt: started_at, reason, before, cursor }
  return { ...common, ...(ended_at === null ? {} : { endedAt: ended_at }), counts: JSON.parse(counts) as Run['counts'] }
}
