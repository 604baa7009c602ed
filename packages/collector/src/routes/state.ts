// What the collector says of itself: GPC support, life and readiness.

import type { Call, Deps } from '../deps.ts'
import { operatorOf } from '../operator/operator.ts'

/** GET /.well-known/gpc.json (R71): honoured since the present policy is. */
export async function getGpc(_call: Call, { sites }: Deps): Promise<Response> {
  const lastUpdate = [...sites.values()]
    .map(({ since }) => since)
    .sort()
    .at(-1)
  return Response.json({ gpc: true, lastUpdate }, { headers: { 'cache-control': 'public, max-age=3600' } })
}

/** GET /healthz: the process answers, and nothing in it has ended that only another process can take the place of. */
export async function getHealth(_call: Call, { isLost }: Deps): Promise<Response> {
  return isLost() ? Response.json({ ok: false, why: 'STORE_LOST' }, { status: 503 }) : Response.json({ ok: true })
}

/** GET /readyz: a decision can be made durable now; where not, why. */
export async function getReadiness(_call: Call, { readiness }: Deps): Promise<Response> {
  const why = await readiness()
  return why === undefined ? Response.json({ ready: true }) : Response.json({ ready: false, why }, { status: 503 })
}

/**
 * GET /metrics: for whoever asks from this machine itself, through no proxy, or with an operator's token. There is nothing of a
 * visitor in it, but how much a site is used is nobody else's business.
 */
export async function getMetrics(call: Call, deps: Deps): Promise<Response> {
  const isForwarded = ['forwarded', 'x-forwarded-for', 'via'].some((name) => call.req.header(name) !== undefined)
  const isNear = /^(127\.|::1$|::ffff:127\.)/.test(call.env.address ?? '')
  if (isForwarded || !isNear) await operatorOf(call, deps)
  const [text, type] = await deps.metrics.text()
  return new Response(text, { headers: { 'content-type': type, 'cache-control': 'no-store' } })
}
