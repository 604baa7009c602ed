// The one place that says what becomes of a decision: with `Authorization` it is recorded, without it is counted.

import { checkOrigin } from '../cors.ts'
import type { Deps } from '../deps.ts'
import { parseDecision } from '../parse-decision.ts'
import { CollectorProblem } from '../problems.ts'
import { renewedCookie } from '../renew-cookie.ts'
import type { Reply } from '../reply.ts'
import { hashOfSecret, parseCredentials } from '../rights/credentials.ts'
import { checkJson } from '../routes/read-json.ts'
import type { Site } from '../sites.ts'
import type { Ask } from './ask.ts'

/**
 * The answer, once what it says is on disk.
 * @throws CollectorProblem
 */
export async function takeDecision(ask: Ask, deps: Deps): Promise<Reply> {
  checkJson(ask.contentType)
  return ask.authorization === undefined ? await countRefusal(ask, deps) : await recordDecision(ask, ask.authorization, deps)
}

async function recordDecision(ask: Ask, authorization: string, deps: Deps): Promise<Reply> {
  const message = parseDecision(ask.body, deps.sites)
  const site = mayAsk(ask, message.site, deps)
  const holder = parseCredentials(authorization)
  if (!holder) throw new CollectorProblem('RECORD_NOT_FOUND')
  const body = await deps.recorder.answer({
    site: message.site,
    event: message.event,
    record: holder.record,
    secretHash: hashOfSecret(holder.secret),
    mayCreate: true,
    deed: { kind: 'decide', message },
    at: deps.now(),
    ...regionOf(ask),
  })
  return { status: 201, headers: { ...json, ...renewal(ask, site, deps) }, body }
}

/**
 * One that a page sends again, because the answer to the first was lost, counts twice: a name by which to know it again would
 * have to wait in the browser of somebody who refused (R9), and in a process that may be the one that has just died.
 */
async function countRefusal(ask: Ask, deps: Deps): Promise<Reply> {
  const { site: name, language, layout, categories } = parseDecision(ask.body, deps.sites, true)
  const site = mayAsk(ask, name, deps)
  await deps.recorder.refuse({ site: name, message: { language, layout, categories }, at: deps.now(), ...regionOf(ask) })
  return { status: 204, headers: renewal(ask, site, deps), body: null }
}

function regionOf({ region }: Ask): { readonly region?: string } {
  return region === undefined ? {} : { region }
}

const json = { 'content-type': 'application/json' }

function mayAsk({ origin }: Ask, name: string, { sites, siteLimiter }: Deps): Site {
  const site = sites.get(name) as Site
  checkOrigin(origin, site)
  const wait = siteLimiter(name)
  if (wait > 0) throw new CollectorProblem('RATE_LIMITED', [], wait)
  return site
}

function renewal(ask: Ask, { policy }: Site, { now }: Deps): Record<string, string> {
  const cookie = renewedCookie(ask, policy.site, now())
  return cookie === undefined ? {} : { 'set-cookie': cookie }
}
