// What has been deleted and why, what a run would delete now, and a run that nobody waits for the schedule with.

import type { Call, Deps } from '../deps.ts'
import { CollectorProblem } from '../problems.ts'
import { proofBefore, runRetention } from '../retention/run-retention.ts'
import type { Site } from '../sites.ts'
import type { Run } from '../store/retention.ts'
import type { Operator } from './operator.ts'
import { readWish, retentionSchema, siteInQuery } from './parse-operator.ts'
import { writeDown } from './write-down.ts'

/** The answer. */
export interface Retention {
  readonly site: string
  /** Months that proof is kept after its validity ended. */
  readonly months: number
  /** Why that many, where the policy says it. */
  readonly reason?: string
  /** Months that the audit log is kept. */
  readonly auditMonths: number
  /** What a run would delete now. */
  readonly dryRun: {
    /** Proof of what ended before this moment, in milliseconds. */
    readonly before: number
    readonly events: number
  }
  /** The newest first. */
  readonly runs: readonly Run[]
}

/** GET /v1/admin/retention?site= */
export async function getRetention(call: Call, { store, sites, now, auditMonths }: Deps, operator: Operator): Promise<Response> {
  const site = siteInQuery(call, operator)
  const { retention } = (sites.get(site) as Site).policy
  const before = proofBefore(now(), retention)
  const answer: Retention = {
    site,
    months: retention.proof,
    ...(retention.reason === undefined ? {} : { reason: retention.reason }),
    auditMonths,
    dryRun: { before, events: await store.countTooOld(site, before) },
    runs: await store.runs(site, 50),
  }
  return Response.json(answer)
}

/** POST /v1/admin/retention {site, reason} */
export async function postRetention(call: Call, deps: Deps, operator: Operator): Promise<Response> {
  const { site, reason } = await readWish(call, operator, retentionSchema)
  const { retention } = (deps.sites.get(site) as Site).policy
  const details = { events: await deps.store.countTooOld(site, proofBefore(deps.now(), retention)) }
  await writeDown(deps, site, operator, { what: 'retention-run', reason, details })
  const run = await runRetention(site, { ...retention, audit: deps.auditMonths }, deps.store, deps.now)
  // Another process is at it.
  if (!run) throw new CollectorProblem('BUSY')
  return Response.json(run)
}
