// The requests of a site, as they came and as they were answered.

import type { Law, Refusal, RequestKind, RequestState, StoredRequest } from '../desk/request.ts'
import { bytesOfUuid, uuidOfBytes } from './bytes.ts'
import type { Place } from './place.ts'
import type { Sql, Value } from './sql.ts'

/** See the methods. */
export interface RequestStore {
  addRequest(request: StoredRequest): Promise<void>
  request(site: string, request: string): Promise<StoredRequest | undefined>
  /** Up to `limit` that have not been answered, those first that are due first; only those after `after`, where that is given. */
  openRequests(site: string, after: Place | undefined, limit: number): Promise<readonly StoredRequest[]>
  /** Up to `limit`, whatever their state, the newest first; only those that come then after `after`, where that is given. */
  allRequests(site: string, after: Pick<Place, 'at' | 'id'> | undefined, limit: number): Promise<readonly StoredRequest[]>
  /** That the holder of a record made, the newest first. */
  requestsOfRecord(site: string, record: string): Promise<readonly StoredRequest[]>
  /** How many came since `since` (milliseconds), how many are open, and how many of those were due before `today`. */
  requestCounts(site: string, since: number, today: string): Promise<RequestCounts>
  /** Gives whether it was saved: somebody else may have changed the request since it was read. */
  changeRequest(request: StoredRequest): Promise<boolean>
}

/** See {@link RequestStore.requestCounts}. */
export interface RequestCounts {
  readonly received: number
  readonly open: number
  readonly overdue: number
}

interface Row {
  readonly site: string
  readonly request: Uint8Array
  readonly secret_hash: Uint8Array
  readonly record: Uint8Array | null
  readonly kind: string
  readonly law: string
  readonly language: string
  readonly state: string
  readonly version: number
  readonly received_at: number
  readonly verified_at: number | null
  readonly extended_at: number | null
  readonly closed_at: number | null
  readonly due: string
  readonly message: string | null
  readonly reason: string | null
  readonly authority: string | null
}

const columns = [
  ...['site', 'request', 'secret_hash', 'record', 'kind', 'law', 'language', 'state', 'version', 'received_at'],
  ...['verified_at', 'extended_at', 'closed_at', 'due', 'message', 'reason', 'authority'],
] as const

/** What a step may change. */
const changing = ['state', 'version', 'verified_at', 'extended_at', 'closed_at', 'due', 'message', 'reason', 'authority']

const select = `SELECT ${columns.join(', ')} FROM requests`
const isOpen = `state IN ('received', 'verified')`

/** Over the table `requests`. */
export function requestStore(sql: Sql): RequestStore {
  const find = async (rest: string, values: readonly Value[]): Promise<StoredRequest[]> =>
    (await sql.all<Row>(`${select} ${rest}`, values)).map(requestOfRow)
  const count = async (rest: string, values: readonly Value[]): Promise<number> =>
    (await sql.all<{ count: number }>(`SELECT count(*) AS count FROM requests WHERE site = $1 ${rest}`, values))[0]?.count ?? 0
  return {
    async addRequest(request) {
      const row = rowOf(request)
      await sql.insert('requests', columns, [columns.map((name) => row[name] ?? null)])
    },
    async request(site, request) {
      return (await find('WHERE site = $1 AND request = $2', [site, bytesOfUuid(request)]))[0]
    },
    openRequests(site, after, limit) {
      const later = '(due, received_at, request) > ($2, $3, $4) ORDER BY due, received_at, request'
      const place = after ? [after.day, after.at, bytesOfUuid(after.id)] : ['', 0, new Uint8Array()]
      return find(`WHERE site = $1 AND ${isOpen} AND ${later} LIMIT $5`, [site, ...place, limit])
    },
    allRequests(site, after, limit) {
      const older = '(received_at, request) < ($2, $3) ORDER BY received_at DESC, request DESC'
      const place = after ? [after.at, bytesOfUuid(after.id)] : [Number.MAX_SAFE_INTEGER, new Uint8Array()]
      return find(`WHERE site = $1 AND ${older} LIMIT $4`, [site, ...place, limit])
    },
    requestsOfRecord: (site, record) =>
      find('WHERE site = $1 AND record = $2 ORDER BY received_at DESC', [site, bytesOfUuid(record)]),
    async requestCounts(site, since, today) {
      return {
        received: await count('AND received_at >= $2', [site, since]),
        open: await count(`AND ${isOpen}`, [site]),
        overdue: await count(`AND ${isOpen} AND due < $2`, [site, today]),
      }
    },
    async changeRequest(request) {
      const row = rowOf(request)
      const sets = changing.map((name, at) => `${name} = $${at + 4}`).join(', ')
      const values = [request.site, row.request ?? null, request.version - 1, ...changing.map((name) => row[name] ?? null)]
      return (await sql.run(`UPDATE requests SET ${sets} WHERE site = $1 AND request = $2 AND version = $3`, values)) === 1
    },
  }
}

function requestOfRow(row: Row): StoredRequest {
  const { record, verified_at, extended_at, closed_at, message, reason, authority } = row
  return {
    request: uuidOfBytes(row.request),
    site: row.site,
    secretHash: row.secret_hash,
    ...(record === null ? {} : { record: uuidOfBytes(record) }),
    kind: row.kind as RequestKind,
    law: row.law as Law,
    language: row.language,
    state: row.state as RequestState,
    version: row.version,
    receivedAt: row.received_at,
    ...(verified_at === null ? {} : { verifiedAt: verified_at }),
    ...(extended_at === null ? {} : { extendedAt: extended_at }),
    ...(closed_at === null ? {} : { closedAt: closed_at }),
    due: row.due,
    ...(message === null ? {} : { message }),
    ...(reason === null ? {} : { reason: reason as Refusal }),
    ...(authority === null ? {} : { authority }),
  }
}

function rowOf(request: StoredRequest): Record<string, Value> {
  const { site, kind, law, language, state, version, due } = request
  return {
    ...{ site, kind, law, language, state, version, due },
    request: bytesOfUuid(request.request),
    secret_hash: request.secretHash,
    record: request.record === undefined ? null : bytesOfUuid(request.record),
    received_at: request.receivedAt,
    verified_at: request.verifiedAt ?? null,
    extended_at: request.extendedAt ?? null,
    closed_at: request.closedAt ?? null,
    message: request.message ?? null,
    reason: request.reason ?? null,
    authority: request.authority ?? null,
  }
}
