// What the collector asks of a place that keeps things: small, asynchronous, append-only (R53). contract.ts says it as tests.
// Everything that is given and taken is plain data: the store may live in another thread.

import { type AccessStore, accessStore } from './accesses.ts'
import { type AuditStore, auditStore } from './audit.ts'
import { type CountStore, countStore } from './counts.ts'
import { type ErasureMessage, eraseRecord } from './erase.ts'
import { type EventStore, eventStore } from './events.ts'
import { type LogStore, logStore } from './heads.ts'
import { type KeyStore, keyStore } from './keys.ts'
import { type LiftStore, liftStore } from './lifts.ts'
import { migrate, newestVersion, versionOf } from './migrations.ts'
import { type NoticeStore, noticeStore } from './notices.ts'
import { type OutboxStore, outboxStore } from './outbox.ts'
import { openPostgres } from './postgres.ts'
import { type RecordStore, recordStore } from './records.ts'
import { type RequestStore, requestStore } from './requests.ts'
import { type RetentionStore, retentionStore } from './retention.ts'
import type { Database } from './sql.ts'
import { openSqlite } from './sqlite.ts'
import { StoreAway } from './store-away.ts'
import { type TokenStore, tokenStore } from './tokens.ts'

/** Every promise that resolves says that what it did is on disk. */
export interface Store
  extends Omit<RecordStore, 'addRecords'>,
    Omit<EventStore, 'addEvents'>,
    LogStore,
    CountStore,
    Omit<NoticeStore, 'addNotices'>,
    KeyStore,
    RequestStore,
    AccessStore,
    OutboxStore,
    LiftStore,
    RetentionStore,
    TokenStore,
    AuditStore {
  /**
   * Removes the record and its events for good, leaves the log as it is and remembers `tombstone` until `until` (ISO 8601).
   * What is to be `told` is written with it. Gives how many events there were.
   */
  erase(site: string, record: string, tombstone: string, until: string, told?: ErasureMessage): Promise<number>
  close(): Promise<void>
}

/** Of the database that is open. */
export function storeOf(database: Database): Store {
  return {
    ...recordStore(database),
    ...eventStore(database),
    ...logStore(database),
    ...countStore(database),
    ...noticeStore(database),
    ...keyStore(database),
    ...requestStore(database),
    ...accessStore(database),
    ...outboxStore(database),
    ...liftStore(database),
    ...retentionStore(database),
    ...tokenStore(database),
    ...auditStore(database),
    erase: (...erasure) => eraseRecord(database, ...erasure),
    close: () => database.close(),
  }
}

/**
 * The database at `place`: a `postgres://` address, or the path of an SQLite file, which is made if it is missing and
 * brought to the newest shape. A PostgreSQL is brought there on purpose, by `askfirst migrate`, with rights that the
 * collector need not have.
 * @throws Error that says what to do, where it cannot be opened or has another shape
 */
export async function openDatabase(place: string): Promise<Database> {
  const database = connectDatabase(place)
  try {
    if (database.dialect === 'sqlite') await migrate(database)
    const version = await versionOf(database)
    if (version === newestVersion) return database
    throw new Error(
      `The store has version ${version}, and this askfirst needs ${newestVersion}. Run \`askfirst migrate --store postgres://…\`.`,
    )
  } catch (error) {
    await database.close()
    if (error instanceof StoreAway) throw new Error(`The store cannot be reached: ${error.cause.message}`, { cause: error.cause })
    throw error
  }
}

/** The database at `place` as it is, whatever its shape; an SQLite file is made if it is missing. */
export function connectDatabase(place: string): Database {
  return isPostgres(place) ? openPostgres(place) : openSqlite(place)
}

/** Does `place` name a PostgreSQL, and no file? */
export function isPostgres(place: string): boolean {
  return /^postgres(ql)?:/.test(place)
}
