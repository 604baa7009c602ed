// The visitor's rights (GDPR art. 7(3), 15, 17, 20), for whoever holds the record's secret; no account, no e-mail (R85).

import { type ExportSource, iso27560Of, kantaraOf } from '@askfirst/receipt'
import type { Call, Deps } from '../deps.ts'
import { requestAnswerOf } from '../desk/desk.ts'
import { answerOf } from '../ingest/recorded-answer.ts'
import type { Deed } from '../ingest/wish.ts'
import { matchSchema, parseJson, refusePersonalValues, withdrawSchema } from '../parse-decision.ts'
import { CollectorProblem } from '../problems.ts'
import { accessOf } from '../rights/access-of.ts'
import { erase } from '../rights/erase.ts'
import { type Holder, holderOf } from '../rights/holder.ts'
import { objectSchema, rectifySchema } from '../rights/parse-rights.ts'
import { exportOf, exportSourceOf, noticesOf, provenReceiptOf } from '../rights/prove-events.ts'
import { grantsSomething, recordDeed } from '../rights/record-deed.ts'
import type { StoredEvent } from '../store/events.ts'
import { readJson } from './read-json.ts'

/** GET /v1/me: everything that is held, in words and with the notices that were shown (R47). */
export async function getMe(call: Call, deps: Deps): Promise<Response> {
  const { record, site } = await open(call, deps)
  const { store } = deps
  const events = await store.eventsOfRecord(record.site, record.record)
  const leaves = events.map(({ index }) => index)
  const answer = accessOf(
    record,
    site,
    events,
    await noticesOf(record.site, events, store),
    await store.accessesTo(record.site, leaves),
    await store.liftOf(record.site, record.record),
  )
  const requests = (await store.requestsOfRecord(record.site, record.record)).map(requestAnswerOf)
  return Response.json({ ...answer, requests }, { headers: noStore })
}

/** GET /v1/me/export: every event, signed and proven for `askfirst verify`; or in the words of a standard. */
export async function getExport(call: Call, deps: Deps): Promise<Response> {
  const { record, site } = await open(call, deps)
  const format = call.req.query('format') ?? 'json'
  if (format === 'json') return fileToKeep(await exportOf(record, site, deps.store), 'askfirst-export.json')
  const write = standardFormats.get(format)
  if (!write) throw new CollectorProblem('FORMAT_UNSUPPORTED')
  const source = await exportSourceOf(record, site, deps.store, deps.now())
  const type = format === 'iso27560' ? 'application/ld+json' : 'application/json; charset=utf-8'
  return fileToKeep(`${JSON.stringify(write(source), null, 2)}\n`, `askfirst-${format}.json`, type)
}

const standardFormats = new Map<string, (source: ExportSource) => unknown>([
  ['iso27560', iso27560Of],
  ['kantara', kantaraOf],
])

/** GET /v1/me/receipt: one receipt with its proof, for `askfirst verify`; the latest, or that of `?event=`. */
export async function getReceipt(call: Call, deps: Deps): Promise<Response> {
  const { record, site } = await open(call, deps)
  const name = call.req.query('event')
  const events = await deps.store.eventsOfRecord(record.site, record.record)
  const event = name === undefined ? events.at(-1) : events.find(({ receipt }) => receipt.event === name)
  if (!event) throw new CollectorProblem('RECEIPT_NOT_FOUND')
  return fileToKeep(await provenReceiptOf(event, site, deps.store), 'askfirst-receipt.json')
}

/** POST /v1/me/withdraw: everything, or `{categories}`. 201 with the new event; 200 with the latest where nothing was granted. */
export async function postWithdraw(call: Call, deps: Deps): Promise<Response> {
  const holder = await open(call, deps)
  const { categories } = matchSchema(withdrawSchema, await readInput(call))
  const latest = await latestOf(holder, deps)
  const unknown = categories?.findIndex((id) => !Object.hasOwn(latest?.receipt.categories ?? {}, id)) ?? -1
  if (unknown >= 0)
    throw new CollectorProblem('FIELD_INVALID', [{ path: `categories.${unknown}`, message: 'is no category of the record' }])
  if (latest && !grantsSomething(latest.receipt)) return Response.json(answerOf(latest))
  return await record(holder, { kind: 'withdraw', control: 'withdraw', ...(categories ? { names: categories } : {}) }, deps)
}

/** POST /v1/me/object: to everything, or to `{names}`, as denied and told on (R90). 200 where that has been said already. */
export async function postObject(call: Call, deps: Deps): Promise<Response> {
  const holder = await open(call, deps)
  const { names } = matchSchema(objectSchema, await readInput(call))
  const latest = await latestOf(holder, deps)
  checkNames(
    (names ?? []).map((name, at) => [`names.${at}`, name] as const),
    holder,
    latest,
  )
  if (names === undefined && latest?.receipt.control === 'object' && !grantsSomething(latest.receipt))
    return Response.json(answerOf(latest))
  return await record(holder, { kind: 'withdraw', control: 'object', ...(names ? { names } : {}) }, deps)
}

/** POST /v1/me/rectify: a correction after the events there are; none of them is changed (R53). */
export async function postRectify(call: Call, deps: Deps): Promise<Response> {
  const holder = await open(call, deps)
  const { language, states } = matchSchema(rectifySchema, await readInput(call))
  const named = Object.keys(states ?? {}).map((name) => [`states.${name}`, name] as const)
  checkNames(named, holder, await latestOf(holder, deps))
  const said = { ...(language === undefined ? {} : { language }), ...(states === undefined ? {} : { states }) }
  return await record(holder, { kind: 'rectify', ...said }, deps)
}

/** POST /v1/me/restrict: kept, and not used for anything until it is lifted (GDPR art. 18, R89). */
export async function postRestrict(call: Call, deps: Deps): Promise<Response> {
  return await restrict(await open(call, deps), true, deps)
}

/** DELETE /v1/me/restrict */
export async function deleteRestrict(call: Call, deps: Deps): Promise<Response> {
  return await restrict(await open(call, deps), false, deps)
}

/** DELETE /v1/me: withdraws, erases, and says what was kept (R88). */
export async function deleteMe(call: Call, deps: Deps): Promise<Response> {
  return Response.json(await erase(await open(call, deps), deps), { headers: noStore })
}

const noStore = { 'cache-control': 'no-store' }

async function open(call: Call, deps: Deps): Promise<Holder> {
  return await holderOf(call.req.header('authorization'), deps.store, deps.sites, call.req.header('origin'))
}

async function record(holder: Holder, deed: Deed, deps: Deps): Promise<Response> {
  return Response.json(answerOf(await recordDeed(holder, deed, deps.recorder, deps.now())), { status: 201, headers: noStore })
}

async function restrict({ record: { site, record } }: Holder, restricted: boolean, { store }: Deps): Promise<Response> {
  await store.restrict(site, record, restricted)
  return Response.json({ record, restricted }, { headers: noStore })
}

async function latestOf({ record: { site, record } }: Holder, { store }: Deps): Promise<StoredEvent | undefined> {
  return (await store.latestOfRecords(site, [record]))[0]
}

/** A body is not needed. */
async function readInput(call: Call): Promise<unknown> {
  const input = call.req.header('content-type') === undefined ? {} : parseJson((await readJson(call)) || '{}')
  refusePersonalValues(input)
  return input
}

/** All must be of the policy that the latest event was made under. */
function checkNames(
  names: readonly (readonly [path: string, name: string])[],
  { site }: Holder,
  latest: StoredEvent | undefined,
): void {
  const { policy = '', categories = {} } = latest?.receipt ?? {}
  const services = site.versions.get(policy)?.services
  const fields = names
    .filter(([, name]) => !Object.hasOwn(categories, name) && !services?.has(name))
    .map(([path]) => ({ path, message: 'is no category or service of the record' }))
  if (fields.length > 0) throw new CollectorProblem('FIELD_INVALID', fields)
}

function fileToKeep(text: string, name: string, type = 'application/json; charset=utf-8'): Response {
  const disposition = `attachment; filename="${name}"`
  return new Response(text, { headers: { 'content-type': type, 'content-disposition': disposition, ...noStore } })
}
