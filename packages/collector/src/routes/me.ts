// The visitor's rights (GDPR art. 7(3), 15, 17, 20), for whoever holds the record's secret; no account, no e-mail (R85).

import type { Call, Deps } from '../deps.ts'
import { matchSchema, parseJson, refusePersonalValues, withdrawSchema } from '../parse-decision.ts'
import { CollectorProblem } from '../problems.ts'
import { erase } from '../rights/erase.ts'
import { type Holder, holderOf } from '../rights/holder.ts'
import { exportOf, noticesOf, provenReceiptOf } from '../rights/prove-events.ts'
import { grantsSomething, recordDeed } from '../rights/record-deed.ts'
import { answerOf } from './decisions.ts'
import { readJson } from './read-json.ts'

/** GET /v1/me: everything that is held, in words and with the notices that were shown (R47). */
export async function getMe(call: Call, deps: Deps): Promise<Response> {
  const { record, site } = await open(call, deps)
  const events = await deps.store.eventsOfRecord(record.site, record.record)
  const { controller } = site.policy
  return Response.json(
    {
      record: record.record,
      site: record.site,
      controller,
      purpose: 'Proof of what you decided (GDPR art. 7(1)); nothing else is done with it.',
      recipients: [],
      source: 'Your own decisions on this site.',
      events: events.map(({ receipt }) => receipt),
      notices: await noticesOf(record.site, events, deps.store),
    },
    { headers: noStore },
  )
}

/** GET /v1/me/export: the same, signed and proven, for `askfirst verify`. */
export async function getExport(call: Call, deps: Deps): Promise<Response> {
  const { record, site } = await open(call, deps)
  if ((call.req.query('format') ?? 'json') !== 'json') throw new CollectorProblem('FORMAT_UNSUPPORTED')
  return fileToKeep(await exportOf(record, site, deps.store), 'askfirst-export.json')
}

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
  const { site, record } = holder.record
  const input = call.req.header('content-type') === undefined ? {} : parseJson((await readJson(call)) || '{}')
  refusePersonalValues(input)
  const { categories } = matchSchema(withdrawSchema, input)
  const [latest] = await deps.store.latestOfRecords(site, [record])
  const unknown = categories?.findIndex((id) => latest?.receipt.categories[id] === undefined) ?? -1
  if (unknown >= 0)
    throw new CollectorProblem('FIELD_INVALID', [{ path: `categories.${unknown}`, message: 'is no category of the record' }])
  if (latest && !grantsSomething(latest.receipt)) return Response.json(answerOf(latest))
  const deed = { kind: 'withdraw', control: 'withdraw', ...(categories ? { names: categories } : {}) } as const
  return Response.json(answerOf(await recordDeed(holder, deed, deps.recorder, deps.now())), { status: 201 })
}

/** DELETE /v1/me: withdraws, erases, and says what was kept (R88). */
export async function deleteMe(call: Call, deps: Deps): Promise<Response> {
  return Response.json(await erase(await open(call, deps), deps), { headers: noStore })
}

const noStore = { 'cache-control': 'no-store' }

async function open(call: Call, deps: Deps): Promise<Holder> {
  return await holderOf(call.req.header('authorization'), deps.store, deps.sites, call.req.header('origin'))
}

function fileToKeep(text: string, name: string): Response {
  const disposition = `attachment; filename="${name}"`
  return new Response(text, {
    headers: { 'content-type': 'application/json; charset=utf-8', 'content-disposition': disposition, ...noStore },
  })
}
