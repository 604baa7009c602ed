// What the collector says of itself: GPC support, life and readiness.

import type { Call, Deps } from '../deps.ts'

/** GET /.well-known/gpc.json (R71): honoured since the present policy is. */
export async function getGpc(_call: Call, { sites }: Deps): Promise<Response> {
  const lastUpdate = [...sites.values()]
    .map(({ since }) => since)
    .sort()
    .at(-1)
  return Response.json({ gpc: true, lastUpdate }, { headers: { 'cache-control': 'public, max-age=3600' } })
}

/** GET /healthz: the process answers. */
export async function getHealth(): Promise<Response> {
  return Response.json({ ok: true })
}

/** GET /readyz: the store answers too. */
export async function getReadiness(_call: Call, { store }: Deps): Promise<Response> {
  try {
    await store.heads()
    return Response.json({ ready: true })
  } catch {
    return Response.json({ ready: false }, { status: 503 })
  }
}
