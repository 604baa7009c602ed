// The desk's door for visitors: a request about the site's other data, and what came of it. No account, no e-mail (R85, R86).

import { checkOrigin } from '../cors.ts'
import type { Call, Deps } from '../deps.ts'
import { openRequest, requestAnswerOf, takeRequest } from '../desk/desk.ts'
import { requestSchema } from '../desk/parse-request.ts'
import { matchSchema, parseJson, refusePersonalValues } from '../parse-decision.ts'
import { CollectorProblem } from '../problems.ts'
import { holderOf } from '../rights/holder.ts'
import { readJson } from './read-json.ts'

/** POST /v1/requests: with `Authorization: Consent …` it belongs to the record, and is listed in `GET /v1/me`. */
export async function postRequest(call: Call, deps: Deps): Promise<Response> {
  const input = parseJson(await readJson(call))
  refusePersonalValues(input, deps.sites)
  const { site: name, ...wish } = matchSchema(requestSchema, input)
  const site = deps.sites.get(name)
  if (!site) throw new CollectorProblem('SITE_UNKNOWN')
  checkOrigin(call.req.header('origin'), site)
  const header = call.req.header('authorization')
  const holder = header === undefined ? undefined : await holderOf(header, deps.store, deps.sites, call.req.header('origin'))
  if (holder && holder.record.site !== name) throw new CollectorProblem('RECORD_NOT_FOUND')
  const record = holder ? { record: holder.record.record } : {}
  const { answer, secret } = await takeRequest(site, { ...wish, ...record }, deps.store, deps.now())
  const { name: who, email, dpo, authority } = site.policy.controller
  return Response.json(
    {
      ...answer,
      authorization: `Request ${answer.request}.${secret}`,
      controller: { name: who, email, ...(dpo === undefined ? {} : { dpo }), ...(authority === undefined ? {} : { authority }) },
      next: 'Keep `authorization`: it alone opens the answer. To be known, quote the number where the site knows you.',
    },
    { status: 201, headers: { 'cache-control': 'no-store', location: `${call.req.path}/${answer.request}` } },
  )
}

/** GET /v1/requests/:id, with `Authorization: Request <id>.<secret>`. */
export async function getRequest(call: Call, deps: Deps): Promise<Response> {
  const header = call.req.header('authorization')
  const request = await openRequest(header, call.req.param('id') ?? '', deps.store, deps.sites.keys())
  return Response.json(requestAnswerOf(request), { headers: { 'cache-control': 'no-store' } })
}
