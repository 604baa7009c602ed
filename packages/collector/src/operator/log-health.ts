// Whether the log is what it should be: how long, signed when and by which key, and checked while one waits.

import { decodeBase64url, isConsistent, originOf, publicHalf, verifyCheckpoint } from '@askfirst/receipt'
import type { Call, Deps } from '../deps.ts'
import { proverOf } from '../log/prove.ts'
import { CollectorProblem } from '../problems.ts'
import type { Operator } from './operator.ts'
import { checkpointSchema, rangeSchema, readWish, siteInQuery } from './parse-operator.ts'
import { verifyRange } from './verify-range.ts'

/** Leaves that are checked in one call: some seconds. */
const mostLeaves = 2048

/** The answer. */
export interface LogHealth {
  readonly site: string
  readonly size: number
  readonly checkpoint: string
  /** Is the checkpoint of this log, and signed by a key of the site? */
  readonly signed: boolean
  /** Of the key that signed it. */
  readonly kid?: string
  /** When the newest event that is still kept was recorded; ISO 8601. */
  readonly newest?: string
  readonly keys: readonly { readonly kid: string }[]
}

/** GET /v1/admin/log?site= */
export async function getLogHealth(call: Call, { store }: Deps, operator: Operator): Promise<Response> {
  const site = siteInQuery(call, operator)
  const { head } = await proverOf(store, site)
  const keys = (await store.keys(site)).map(publicHalf)
  const signed = await verifyCheckpoint(head.checkpoint, keys)
  // Erased events leave holes: the newest there is, is looked for in the last tile's worth of leaves.
  const newest = (await store.eventsOfLog(site, Math.max(0, head.size - 256), 256)).at(-1)
  const health: LogHealth = {
    site,
    size: head.size,
    checkpoint: head.checkpoint,
    signed: signed?.origin === originOf(site) && signed.size === head.size,
    ...(signed ? { kid: signed.key.kid } : {}),
    ...(newest ? { newest: newest.receipt.time } : {}),
    keys: keys.map(({ kid }) => ({ kid })),
  }
  return Response.json(health)
}

/** POST /v1/admin/log/verify {site, from, to} */
export async function postVerify(call: Call, { store }: Deps, operator: Operator): Promise<Response> {
  const { site, from, to } = await readWish(call, operator, rangeSchema)
  const { head } = await proverOf(store, site)
  if (from > to || to > head.size || to - from > mostLeaves) throw new CollectorProblem('RANGE_INVALID')
  return Response.json(await verifyRange(store, site, from, to))
}

/** What became of a log since a checkpoint. */
export interface LogGrowth {
  /** Size then, and now. */
  readonly from: number
  readonly to: number
  /** Was it signed by a key of the site, and has the log only grown since? */
  readonly signed: boolean
  readonly consistent: boolean
}

/** POST /v1/admin/log/consistency {site, checkpoint}: that the log has only grown since a checkpoint that somebody kept. */
export async function postConsistency(call: Call, { store }: Deps, operator: Operator): Promise<Response> {
  const { site, checkpoint } = await readWish(call, operator, checkpointSchema)
  const keys = (await store.keys(site)).map(publicHalf)
  // A note ends with a line; whoever copies it by hand loses that.
  const kept = await verifyCheckpoint(`${checkpoint.trim()}\n`, keys)
  const prover = await proverOf(store, site)
  const now = await verifyCheckpoint(prover.head.checkpoint, keys)
  if (!kept || kept.origin !== originOf(site) || !now)
    return Response.json({ from: 0, to: prover.head.size, signed: false, consistent: false } satisfies LogGrowth)
  const isLater = kept.size > now.size
  const hashes = isLater
    ? []
    : (await prover.consistency(kept.size, now.size)).map((text) => decodeBase64url(text) ?? new Uint8Array())
  const consistent = !isLater && isConsistent(kept.size, kept.root, now.size, now.root, hashes)
  return Response.json({ from: kept.size, to: now.size, signed: true, consistent } satisfies LogGrowth)
}
