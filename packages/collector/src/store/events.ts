// The receipts of a site, in the order of its log; put together from what is stored of them, never changed.

import { decodeBase64url, encodeBase64url, type Receipt, receiptSchema } from '@askfirst/receipt'
import { bytesOfHash, bytesOfUuid, hashOfBytes, uuidOfBytes } from './bytes.ts'
import { listOf, type Sql, type Value } from './sql.ts'

/** A receipt as it is stored. It is signed when somebody asks for it. */
export interface StoredEvent {
  readonly receipt: Receipt
  /** Its leaf in the site's log. */
  readonly index: number
}

/** See the methods. */
export interface EventStore {
  event(site: string, event: string): Promise<StoredEvent | undefined>
  /** Those of `events` that there are. */
  eventsNamed(site: string, events: readonly string[]): Promise<readonly StoredEvent[]>
  /** By `seq`. */
  eventsOfRecord(site: string, record: string): Promise<readonly StoredEvent[]>
  /** The latest event of each of `records` that has one. */
  latestOfRecords(site: string, records: readonly string[]): Promise<readonly StoredEvent[]>
  /** Up to `limit` events of a site's log from leaf `from` on; erased ones are missing. */
  eventsOfLog(site: string, from: number, limit: number): Promise<readonly StoredEvent[]>
  addEvents(events: readonly StoredEvent[]): Promise<void>
}

/** A row of the table, with the hash of its record's secret, from which the pseudonym in the receipt follows. */
export interface EventRow {
  readonly site: string
  readonly leaf: number
  readonly event: Uint8Array
  readonly record: Uint8Array
  readonly seq: number
  readonly prev: Uint8Array | null
  readonly time: number
  readonly claimed_time: number | null
  readonly valid_until: number
  readonly policy: Uint8Array
  readonly notice: Uint8Array | null
  readonly language: string
  readonly layout: string
  readonly layer: string
  readonly control: string
  readonly how: string
  readonly gpc: number
  readonly categories: string
  readonly services: string
  readonly salt: Uint8Array
  readonly secret_hash: Uint8Array
}

const columns = [
  ...['site', 'leaf', 'event', 'record', 'seq', 'prev', 'time', 'claimed_time', 'valid_until', 'policy', 'notice'],
  ...['language', 'layout', 'layer', 'control', 'how', 'gpc', 'categories', 'services', 'salt'],
] as const

const select = `SELECT ${columns.map((name) => `e.${name}`).join(', ')}, r.secret_hash
  FROM events e JOIN records r ON r.site = e.site AND r.record = e.record`

/** Over the table `events`. */
export function eventStore(sql: Sql): EventStore {
  const find = async (rest: string, values: readonly Value[]): Promise<StoredEvent[]> =>
    (await sql.all<EventRow>(`${select} ${rest}`, values)).map(eventOfRow)
  const eventsNamed: EventStore['eventsNamed'] = async (site, events) => {
    if (events.length === 0) return []
    const [list, values] = listOf(events.map(bytesOfUuid), 2)
    // Mostly there is none, and an index answers that. Asked for whole events at once, SQLite reads the log and PostgreSQL,
    // before it has analysed the tables, all records of the site.
    const text = `SELECT leaf FROM events WHERE site = $1 AND event IN (${list})`
    const leaves = (await sql.all<{ leaf: number }>(text, [site, ...values])).map(({ leaf }) => leaf)
    if (leaves.length === 0) return []
    const [places, found] = listOf(leaves, 2)
    return await find(`WHERE e.site = $1 AND e.leaf IN (${places})`, [site, ...found])
  }
  return {
    eventsNamed,
    async event(site, event) {
      return (await eventsNamed(site, [event]))[0]
    },
    eventsOfRecord: (site, record) => find('WHERE e.site = $1 AND e.record = $2 ORDER BY e.seq', [site, bytesOfUuid(record)]),
    async latestOfRecords(site, records) {
      if (records.length === 0) return []
      const [list, values] = listOf(records.map(bytesOfUuid), 2)
      const later = 'SELECT 1 FROM events n WHERE n.site = e.site AND n.record = e.record AND n.seq > e.seq'
      return await find(`WHERE e.site = $1 AND e.record IN (${list}) AND NOT EXISTS (${later})`, [site, ...values])
    },
    eventsOfLog: (site, from, limit) => find('WHERE e.site = $1 AND e.leaf >= $2 ORDER BY e.leaf LIMIT $3', [site, from, limit]),
    async addEvents(events) {
      await sql.insert('events', columns, events.map(rowOf))
    },
  }
}

/** Of the secret's hash: shorter than what is stored, so that a receipt does not hold what is compared. */
export function subjectOf(secretHash: Uint8Array): string {
  return encodeBase64url(secretHash).slice(0, 22)
}

/** The receipt that a row stands for. */
export function eventOfRow(row: EventRow): StoredEvent {
  const { prev, claimed_time, notice } = row
  const receipt = {
    schema: receiptSchema,
    event: uuidOfBytes(row.event),
    record: uuidOfBytes(row.record),
    subject: subjectOf(row.secret_hash),
    seq: row.seq,
    ...(prev ? { prev: hashOfBytes(prev) } : {}),
    site: row.site,
    time: new Date(row.time).toISOString(),
    ...(claimed_time === null ? {} : { claimedTime: new Date(claimed_time).toISOString() }),
    validUntil: new Date(row.valid_until).toISOString(),
    policy: hashOfBytes(row.policy),
    ...(notice ? { notice: hashOfBytes(notice) } : {}),
    language: row.language,
    layout: row.layout,
    layer: row.layer,
    control: row.control,
    how: row.how,
    gpc: row.gpc === 1,
    categories: JSON.parse(row.categories),
    services: JSON.parse(row.services),
    salt: encodeBase64url(row.salt),
  }
  return { receipt: receipt as Receipt, index: row.leaf }
}

function rowOf({ receipt, index }: StoredEvent): Value[] {
  const { prev, claimedTime, notice } = receipt
  return [
    receipt.site,
    index,
    bytesOfUuid(receipt.event),
    bytesOfUuid(receipt.record),
    receipt.seq,
    prev === undefined ? null : bytesOfHash(prev),
    Date.parse(receipt.time),
    claimedTime === undefined ? null : Date.parse(claimedTime),
    Date.parse(receipt.validUntil),
    bytesOfHash(receipt.policy),
    notice === undefined ? null : bytesOfHash(notice),
    receipt.language,
    receipt.layout,
    receipt.layer,
    receipt.control,
    receipt.how,
    receipt.gpc ? 1 : 0,
    JSON.stringify(receipt.categories),
    JSON.stringify(receipt.services),
    decodeBase64url(receipt.salt) as Uint8Array,
  ]
}
