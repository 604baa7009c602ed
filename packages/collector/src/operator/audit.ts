// What operators did, for operators to read.

import type { Call, Deps } from '../deps.ts'
import type { AuditEntry } from '../store/audit.ts'
import type { Operator } from './operator.ts'
import { momentInQuery, siteInQuery } from './parse-operator.ts'

/** The answer: the newest first. */
export interface Audit {
  readonly site: string
  readonly entries: readonly AuditEntry[]
}

/** GET /v1/admin/audit?site=&before= */
export async function getAudit(call: Call, { store }: Deps, operator: Operator): Promise<Response> {
  const site = siteInQuery(call, operator)
  const entries = await store.audit(site, momentInQuery(call, 'before', Number.MAX_SAFE_INTEGER), 200)
  return Response.json({ site, entries } satisfies Audit)
}
