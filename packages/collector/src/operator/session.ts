// Signing in and out: a token is exchanged for a short session of one browser.

import { randomBytes } from 'node:crypto'
import type { Call, Deps } from '../deps.ts'
import { matchSchema, parseJson } from '../parse-decision.ts'
import { hashOfSecret } from '../rights/credentials.ts'
import { readJson } from '../routes/read-json.ts'
import { checkOwnPage, type Operator, operatorWith } from './operator.ts'
import { signInSchema } from './parse-operator.ts'
import { sessionCookie, sessionOf } from './session-cookie.ts'
import { writeDown } from './write-down.ts'

/** Half a working day, in milliseconds. */
const sessionLasts = 4 * 36e5

/** POST /v1/admin/session: 200 with a cookie. The secret in it is new, so that nobody can have planted it. */
export async function postSession(call: Call, deps: Deps, basePath: string): Promise<Response> {
  checkOwnPage(call)
  const { token: text } = matchSchema(signInSchema, parseJson(await readJson(call)))
  const { token, ...operator } = await operatorWith(text, deps)
  const now = deps.now()
  const until = Math.min(token.expiresAt, now + sessionLasts)
  const secret = randomBytes(32).toString('base64url')
  await deps.store.addSession(token.site, hashOfSecret(secret), token.token, until, now)
  for (const site of operator.sites) await writeDown(deps, site, operator, { what: 'signed-in', details: { token: token.token } })
  const cookie = sessionCookie(call, basePath, secret, Math.floor((until - now) / 1e3))
  return Response.json(answerOf({ ...operator, until }, deps), { headers: { 'set-cookie': cookie } })
}

/** GET /v1/admin/session: who is signed in, and what their sites are made of. */
export async function getSession(_call: Call, deps: Deps, operator: Operator): Promise<Response> {
  return Response.json(answerOf(operator, deps))
}

/** DELETE /v1/admin/session: the session is over, here and in the store. */
export async function deleteSession(call: Call, deps: Deps, _operator: Operator, basePath: string): Promise<Response> {
  const secret = sessionOf(call)
  if (secret !== undefined) await deps.store.endSession([...deps.sites.keys()], hashOfSecret(secret))
  return new Response(null, { status: 204, headers: { 'set-cookie': sessionCookie(call, basePath, '', 0) } })
}

/** What the pages need to know. */
export interface SessionAnswer {
  readonly operator: string
  /** ISO 8601. */
  readonly until: string
  readonly sites: readonly {
    readonly site: string
    readonly categories: readonly string[]
    readonly services: readonly string[]
  }[]
}

function answerOf({ name, until, sites }: Operator, deps: Deps): SessionAnswer {
  return {
    operator: name,
    until: new Date(until).toISOString(),
    sites: sites.map((site) => {
      const { categories = {}, services = {} } = deps.sites.get(site)?.policy ?? {}
      return { site, categories: Object.keys(categories), services: Object.keys(services) }
    }),
  }
}
