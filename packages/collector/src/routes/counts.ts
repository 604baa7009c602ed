// POST /v1/counts: what report mode would have held, as sums. Nothing says whose page it was, and no cookie is looked at or set.

import { checkOrigin } from '../cors.ts'
import type { Call, Deps } from '../deps.ts'
import { parseCounts } from '../parse-counts.ts'
import type { Site } from '../sites.ts'
import { readJson } from './read-json.ts'

/** Adds to the sums of the day. */
export async function postCounts(call: Call, { sites, store, now }: Deps): Promise<Response> {
  const { site, counts } = parseCounts(await readJson(call), sites)
  checkOrigin(call.req.header('origin'), sites.get(site) as Site)
  await store.countHeld(new Date(now()).toISOString().slice(0, 10), site, counts)
  return new Response(null, { status: 204 })
}
