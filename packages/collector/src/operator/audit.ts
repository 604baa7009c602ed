// What operators did, for operators to read.

import type { Call, Deps } from '../deps.ts'
import type { AuditEntry } from '../store/audit.ts'
import type { Operator } from './operator.ts'
import { pageOf, pageSize, placeInQuery } from './page-of.ts'
import { siteInQuery } from './parse-operator.ts'

/** The answer: the newest first. */
export interface Audit {
  readonly site: string
  readonly entries: readonly AuditEntry[]
  /** What to send as `after` for those that come then; absent where these are the last. */
  readonly next?: string
}

/** GET /v1/admin/audit?site=&after= */
export async function getAudit(call: Call, { store }: Deps, operator: Operator): Promise<Response> {
  const site = siteInQuery(call, operator)
  const entries = await store.audit(site, placeInQuery(call), pageSize + 1)
  const { page, next } = pageOf(entries, ({ at, entry }) => ({ day: '', at, id: entry }))
  return Response.json({ site, entries: page, ...(next === undefined ? {} : { next }) } satisfies Audit)
}
