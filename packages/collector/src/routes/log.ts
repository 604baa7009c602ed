// What anyone may ask of the logs: checkpoints, proofs and keys. Hashes and signatures only.

import { publicHalf } from '@askfirst/receipt'
import type { Call, Deps } from '../deps.ts'
import { CollectorProblem } from '../problems.ts'
import { proofOf } from '../rights/prove-events.ts'

/** GET /v1/log/checkpoint?site=: the signed head, as https://c2sp.org/tlog-checkpoint. */
export async function getCheckpoint(call: Call, deps: Deps): Promise<Response> {
  const { note } = await deps.prover.checkpoint(siteOf(call, deps))
  return new Response(note, { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' } })
}

/** GET /v1/log/consistency?site=&from=&to=: that the log has only grown between two checkpoints. */
export async function getConsistency(call: Call, deps: Deps): Promise<Response> {
  const site = siteOf(call, deps)
  const [from, to] = [call.req.query('from'), call.req.query('to')].map((text) =>
    /^\d{1,15}$/.test(text ?? '') ? Number(text) : -1,
  )
  if (from === undefined || to === undefined || from < 0 || from > to || to > (await deps.store.logSize(site)))
    throw new CollectorProblem('RANGE_INVALID')
  return Response.json({ from, to, hashes: await deps.prover.consistency(site, from, to) })
}

/** GET /v1/receipts/:event/proof: where the event is in the log, without the event. */
export async function getProof(call: Call, deps: Deps): Promise<Response> {
  const event = await deps.store.event(call.req.param('event') ?? '')
  if (!event) throw new CollectorProblem('RECEIPT_NOT_FOUND')
  return Response.json(await proofOf(event, deps), { headers: { 'cache-control': 'no-store' } })
}

/** GET /.well-known/jwks.json: every key that ever signed. */
export async function getKeys(_call: Call, { store }: Deps): Promise<Response> {
  return Response.json({ keys: (await store.keys()).map(publicHalf) }, { headers: { 'cache-control': 'public, max-age=300' } })
}

/** The site that is asked about, or the only one there is. */
function siteOf(call: Call, { sites }: Deps): string {
  const [only] = sites.size === 1 ? sites.keys() : []
  const name = call.req.query('site') ?? only
  if (name === undefined || !sites.has(name)) throw new CollectorProblem('SITE_UNKNOWN')
  return name
}
