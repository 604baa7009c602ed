// The database with what reads and commits: in this thread, or in one of its own that does nothing else.

import type { Database } from '../store/sql.ts'
import type { SqliteDatabase } from '../store/sqlite.ts'
import { openDatabase, type Store, storeOf } from '../store/store.ts'
import { type BatchSite, committerOf, type Outcome } from './commit-batch.ts'
import type { AnyWish } from './wish.ts'

/** See the fields. */
export interface Engine {
  readonly store: Store
  /** Says what is committed for; before that nothing is. */
  begin(sites: ReadonlyMap<string, BatchSite>): Promise<void>
  commit(site: string, wishes: readonly AnyWish[]): Promise<readonly Outcome[]>
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
  return {
    store,
    async begin(sites) {
      committer = committerOf(database, sites)
    },
    async commit(site, wishes) {
      if (!committer) throw new Error('Nothing is committed before `begin`.')
      hasWritten = true
      return await committer(site, wishes)
    },
    async close() {
      clearInterval(moving)
      await store.close()
    },
  }
}
