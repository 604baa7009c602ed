// Who holds a record: its id and the hash of its secret, nothing else.

import { bytesOfUuid, uuidOfBytes } from './bytes.ts'
import { listOf, type Sql } from './sql.ts'

/** What is known of the holder of a record. */
export interface StoredRecord {
  /** UUID. */
  readonly record: string
  readonly site: string
  /** SHA-256 of the secret; the secret itself is nowhere (R87). */
  readonly secretHash: Uint8Array
  /** Has its holder restricted its use (GDPR art. 18, R89)? */
  readonly restricted: boolean
}

/** See the methods. */
export interface RecordStore {
  record(site: string, record: string): Promise<StoredRecord | undefined>
  /** Those of `records` that there are. */
  records(site: string, records: readonly string[]): Promise<readonly StoredRecord[]>
  addRecords(records: readonly StoredRecord[]): Promise<void>
  /** Was it erased, and is that still remembered at `now` (ISO 8601)? Gives those of `tombstones` that are. */
  erasedOf(site: string, tombstones: readonly string[], now: string): Promise<readonly string[]>
}

interface Row {
  readonly record: Uint8Array
  readonly secret_hash: Uint8Array
  readonly restricted: number
}

/** Over the table `records`, and `erased`. */
export function recordStore(sql: Sql): RecordStore {
  const records: RecordStore['records'] = async (site, ids) => {
    if (ids.length === 0) return []
    const [list, values] = listOf(ids.map(bytesOfUuid), 2)
    const text = `SELECT record, secret_hash, restricted FROM records WHERE site = $1 AND record IN (${list})`
    return (await sql.all<Row>(text, [site, ...values])).map((row) => recordOfRow(site, row))
  }
  return {
    records,
    async record(site, id) {
      return (await records(site, [id]))[0]
    },
    async addRecords(added) {
      const rows = added.map(({ site, record, secretHash, restricted }) => [
        site,
        bytesOfUuid(record),
        secretHash,
        restricted ? 1 : 0,
      ])
      await sql.insert('records', ['site', 'record', 'secret_hash', 'restricted'], rows)
    },
    async erasedOf(site, tombstones, now) {
      if (tombstones.length === 0) return []
      const [list, values] = listOf(tombstones, 3)
      const text = `SELECT tombstone FROM erased WHERE site = $1 AND until > $2 AND tombstone IN (${list})`
      return (await sql.all<{ tombstone: string }>(text, [site, now, ...values])).map(({ tombstone }) => tombstone)
    },
  }
}

function recordOfRow(site: string, { record, secret_hash, restricted }: Row): StoredRecord {
  return { record: uuidOfBytes(record), site, secretHash: secret_hash, restricted: restricted === 1 }
}
