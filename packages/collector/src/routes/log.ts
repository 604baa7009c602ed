// What anyone may ask of the logs: checkpoints, proofs and keys. Hashes and signatures only.

import { publicHalf } from '@askfirst/receipt'
import type { Call, Deps } from '../deps.ts'
import { proverOf } from '../log/prove.ts'
import { CollectorProblem } from '../problems.ts'
import { proofOf, provenNoticeOf } from '../rights/prove-events.ts'

/** GET /v1/log/checkpoint?site=: the signed head, as https://c2sp.org/tlog-checkpoint. */
export async function getCheckpoint(call: Call, deps: Deps): Promise<Response> {
  const { head } = await proverOf(deps.store, siteOf(call, deps))
  return new Response(head.checkpoint, { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' } })
}

/** GET /v1/log/consistency?site=&from=&to=: that the log has only grown between two checkpoints. */
export async function getConsistency(call: Call, deps: Deps): Promise<Response> {
  const prover = await proverOf(deps.store, siteOf(call, deps))
  const [from, to] = [call.req.query('from'), call.req.query('to')].map((text) =>
    /^\d{1,15}$/.test(text ?? '') ? Number(text) : -1,
  )
  if (from === undefined || to === undefined || from < 0 || from > to || to > prover.head.size)
    throw new CollectorProblem('RANGE_INVALID')
  return Response.json({ from, to, hashes: await prover.consistency(from, to) })
}

/** GET /v1/receipts/:event/proof: where the event is in the log, without the event. */
export async function getProof(call: Call, { store, sites }: Deps): Promise<Response> {
  const name = call.req.param('event') ?? ''
  if (/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(name))
    for (const site of sites.keys()) {
      const event = await store.event(site, name)
      if (event) return Response.json(await proofOf(event, store), { headers: { 'cache-control': 'no-store' } })
    }
  throw new CollectorProblem('RECEIPT_NOT_FOUND')
}

/** GET /.well-known/jwks.json: every key that ever signed. */
export async function getKeys(_call: Call, { store, sites }: Deps): Promise<Response> {
  const keys = await Promise.all([...sites.keys()].map((site) => store.keys(site)))
  const unique = new Map(keys.flat().map((key) => [key.kid, publicHalf(key)]))
  return Response.json({ keys: [...unique.values()] }, { headers: { 'cache-control': 'public, max-age=300' } })
}

/** GET /v1/notices/:hash/proof: the notice, and that it is in the log, as a file for `askfirst verify` (R49). */
export async function getNoticeProof(call: Call, { store, sites }: Deps): Promise<Response> {
  for (const site of sites.keys()) {
    const notice = (await store.notices(site)).find(({ hash }) => hash === call.req.param('hash'))
    if (notice)
      return new Response(await provenNoticeOf(site, notice, store), { headers: { 'content-type': 'application/json' } })
  }
  throw new CollectorProblem('NOTICE_UNKNOWN')
}

/** The site that is asked about, or the only one there is. */
function siteOf(call: Call, { sites }: Deps): string {
  const [only] = sites.size === 1 ? sites.keys() : []
  const name = call.req.query('site') ?? only
  if (name === undefined || !sites.has(name)) throw new CollectorProblem('SITE_UNKNOWN')
  return name
}
