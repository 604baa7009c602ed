// The database with what reads and commits: in this thread, or in one of its own that does nothing else.

import type { ProblemCode } from '../problems.ts'
import type { Database } from '../store/sql.ts'
import type { SqliteDatabase } from '../store/sqlite.ts'
import { openDatabase, type Store, storeOf } from '../store/store.ts'
import { type BatchSite, committerOf, type Outcome } from './commit-batch.ts'
import { answerOf } from './recorded-answer.ts'
import type { AnyWish } from './wish.ts'

/** What became of a wish. The answer is text: so nothing of it is copied between threads, or made twice. */
export type Answer = { readonly text?: string } | { readonly problem: ProblemCode }

/** See the fields. */
export interface Engine {
  readonly store: Store
  /** Says what is committed for; before that nothing is. */
  begin(sites: ReadonlyMap<string, BatchSite>): Promise<void>
  commit(site: string, wishes: readonly AnyWish[]): Promise<readonly Outcome[]>
  /** The same, with what to answer. */
  answer(site: string, wishes: readonly AnyWish[]): Promise<readonly Answer[]>
  /** Resolves, with why, once it has ended by itself: it does not come back. @default an engine that ends when it is closed */
  readonly lost?: Promise<Error>
  close(): Promise<void>
}

/** How often SQLite's write-ahead log is moved into its file, in milliseconds: not by whoever happens to write. */
const moveEvery = 2_000

/** The engine of the database at `place`, in this thread. */
export async function openEngine(place: string): Promise<Engine> {
  return engineOf(await openDatabase(place))
}

/** The engine of a database that is open. */
export function engineOf(database: Database): Engine {
  const store = storeOf(database)
  let committer: ReturnType<typeof committerOf> | undefined
  let hasWritten = false
  const moving = setInterval(() => {
    if (hasWritten) (database as Partial<SqliteDatabase>).moveLog?.().catch(() => {})
    hasWritten = false
  }, moveEvery)
  moving.unref()
  const commit: Engine['commit'] = async (site, wishes) => {
    if (!committer) throw new Error('Nothing is committed before `begin`.')
    hasWritten = true
    return await committer(site, wishes)
  }
  return {
    store,
    async begin(sites) {
      committer = committerOf(database, sites)
    },
    commit,
    answer: async (site, wishes) => (await commit(site, wishes)).map(answerOfOutcome),
    async close() {
      clearInterval(moving)
      await store.close()
    },
  }
}

function answerOfOutcome(outcome: Outcome): Answer {
  if ('problem' in outcome) return outcome
  return outcome.event ? { text: JSON.stringify(answerOf(outcome.event)) } : {}
}
