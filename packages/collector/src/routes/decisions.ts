// POST /v1/decisions: one decision in, a receipt out once it is on disk; or a bare refusal, only counted.

import type { Call, Deps } from '../deps.ts'
import { askOf } from '../ingest/ask.ts'
import { takeDecision } from '../ingest/take-decision.ts'
import { responseOf } from '../reply.ts'

/** With `Authorization` it records, without it counts. `serve` answers the same without a framework: ingest/hot-path.ts. */
export async function postDecision(call: Call, deps: Deps): Promise<Response> {
  return responseOf(await takeDecision(askOf(call.req.raw, call.env, await call.req.text()), deps))
}
