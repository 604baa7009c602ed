// The requests desk: what people asked for, when it is due, and what was done.

import { dayOf } from '../calendar.ts'
import type { Call, Deps } from '../deps.ts'
import { takeStep } from '../desk/desk.ts'
import { dueDaysOf, type StoredRequest } from '../desk/request.ts'
import { CollectorProblem } from '../problems.ts'
import type { Site } from '../sites.ts'
import type { RequestCounts } from '../store/requests.ts'
import type { Operator } from './operator.ts'
import { pageOf, pageSize, placeInQuery } from './page-of.ts'
import { readWish, siteInQuery, stepOfRequestSchema } from './parse-operator.ts'
import { writeDown } from './write-down.ts'

/** A request as operators see it: without what opens it. */
export interface DeskRequest extends Omit<StoredRequest, 'secretHash' | 'record'> {
  /** Did whoever asked show that they hold a record? */
  readonly holdsRecord: boolean
  /** Open, and its day is over. */
  readonly overdue: boolean
  /** The day by which it could be extended to, and by which it must be said. */
  readonly extendable?: { readonly sayBy: string; readonly to: string }
}

/** The list. */
export interface Desk {
  readonly site: string
  readonly today: string
  readonly counts: RequestCounts
  readonly requests: readonly DeskRequest[]
  /** What to send as `after` for those that come then; absent where these are the last. */
  readonly next?: string
}

const isUuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/** GET /v1/admin/requests?site=&all=1&after=: those that are open, the first due first; or all, the newest first. */
export async function getRequests(call: Call, { store, now }: Deps, operator: Operator): Promise<Response> {
  const site = siteInQuery(call, operator)
  const today = dayOf(now())
  const after = placeInQuery(call)
  const read = call.req.query('all') === undefined ? store.openRequests : store.allRequests
  const found = await read(site, after, pageSize + 1)
  const { page, next } = pageOf(found, ({ due, receivedAt, request }) => ({ day: due, at: receivedAt, id: request }))
  const counts = await store.requestCounts(site, now() - 365 * 864e5, today)
  const requests = page.map((one) => deskRequestOf(one, today))
  return Response.json({ site, today, counts, requests, ...(next === undefined ? {} : { next }) } satisfies Desk)
}

/** GET /v1/admin/requests/:id?site= */
export async function getRequest(call: Call, deps: Deps, operator: Operator): Promise<Response> {
  return Response.json(deskRequestOf(await requestOf(call, deps, siteInQuery(call, operator)), dayOf(deps.now())))
}

/** POST /v1/admin/requests/:id {site, version, step: {step, …}}: one step on; 409 where somebody else was faster. */
export async function postStep(call: Call, deps: Deps, operator: Operator): Promise<Response> {
  const { site, version, step } = await readWish(call, operator, stepOfRequestSchema)
  const request = await requestOf(call, deps, site)
  if (request.version !== version) throw new CollectorProblem('STEP_INVALID')
  const next = await takeStep(deps.sites.get(site) as Site, request.request, step, deps.store, deps.now())
  const details = { request: request.request, kind: request.kind, step: step.step, state: next.state }
  await writeDown(deps, site, operator, { what: 'request-changed', details })
  return Response.json(deskRequestOf(next, dayOf(deps.now())))
}

async function requestOf(call: Call, { store }: Deps, site: string): Promise<StoredRequest> {
  const id = call.req.param('id') ?? ''
  const request = isUuid.test(id) ? await store.request(site, id) : undefined
  if (!request) throw new CollectorProblem('REQUEST_NOT_FOUND')
  return request
}

function deskRequestOf({ secretHash: _, record, ...request }: StoredRequest, today: string): DeskRequest {
  const { answerBy, extendedBy } = dueDaysOf(request.kind, request.law, dayOf(request.receivedAt))
  const isOpen = request.closedAt === undefined
  const mayExtend = isOpen && request.extendedAt === undefined && extendedBy > answerBy && today <= answerBy
  return {
    ...request,
    holdsRecord: record !== undefined,
    overdue: isOpen && request.due < today,
    ...(mayExtend ? { extendable: { sayBy: answerBy, to: extendedBy } } : {}),
  }
}
