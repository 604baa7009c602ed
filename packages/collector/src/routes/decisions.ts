// POST /v1/decisions: one decision in, a receipt out once it is on disk; or a bare refusal, only counted.

import type { Receipt } from '@askfirst/receipt'
import { checkOrigin } from '../cors.ts'
import type { Call, Deps } from '../deps.ts'
import { parseDecision } from '../parse-decision.ts'
import { CollectorProblem } from '../problems.ts'
import { renewedCookie } from '../renew-cookie.ts'
import { hashOfSecret, parseCredentials } from '../rights/credentials.ts'
import type { Site } from '../sites.ts'
import type { StoredEvent } from '../store/events.ts'
import { readJson } from './read-json.ts'

/** What a recorded event is answered with. The receipt is signed, and proven, when it is asked for: `GET /v1/me/receipt`. */
export interface RecordedAnswer {
  /** UUID. */
  readonly event: string
  /** Its place in the log of the site. */
  readonly leaf: number
  readonly receipt: Receipt
}

/** The answer for `event`. */
export function answerOf({ receipt, index }: StoredEvent): RecordedAnswer {
  return { event: receipt.event, leaf: index, receipt }
}

/** With `Authorization` it records, without it counts. */
export async function postDecision(call: Call, deps: Deps): Promise<Response> {
  const header = call.req.header('authorization')
  const body = await readJson(call)
  return header === undefined ? await countRefusal(call, deps, body) : await recordDecision(call, deps, header, body)
}

async function recordDecision(call: Call, deps: Deps, header: string, body: string): Promise<Response> {
  const message = parseDecision(body, deps.sites)
  const site = deps.sites.get(message.site) as Site
  checkOrigin(call, site)
  const holder = parseCredentials(header)
  if (!holder) throw new CollectorProblem('RECORD_NOT_FOUND')
  const event = await deps.recorder.record({
    site: message.site,
    event: message.event,
    record: holder.record,
    secretHash: hashOfSecret(holder.secret),
    mayCreate: true,
    deed: { kind: 'decide', message },
    at: deps.now(),
  })
  return withRenewedCookie(call, deps, site, Response.json(answerOf(event), { status: 201 }))
}

async function countRefusal(call: Call, deps: Deps, body: string): Promise<Response> {
  const { site: name, language, layout, categories } = parseDecision(body, deps.sites, true)
  const site = deps.sites.get(name) as Site
  checkOrigin(call, site)
  await deps.recorder.refuse({ site: name, message: { language, layout, categories }, at: deps.now() })
  return withRenewedCookie(call, deps, site, new Response(null, { status: 204 }))
}

function withRenewedCookie(call: Call, { now }: Deps, { policy }: Site, response: Response): Response {
  const cookie = renewedCookie(call, policy.site, now())
  if (cookie !== undefined) response.headers.append('set-cookie', cookie)
  return response
}
