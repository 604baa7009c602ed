// One person's receipts, by the id of an event or of a record, for whoever says why. The visitor is told of it.

import { randomUUID } from 'node:crypto'
import type { Notice } from '@askfirst/policy'
import type { Receipt } from '@askfirst/receipt'
import type { Call, Deps } from '../deps.ts'
import { CollectorProblem } from '../problems.ts'
import { noticesOf } from '../rights/prove-events.ts'
import { rangesOf } from '../store/accesses.ts'
import type { Operator } from './operator.ts'
import { lookUpSchema, readWish } from './parse-operator.ts'
import { writeDown } from './write-down.ts'

/** The answer. */
export interface FoundReceipts {
  readonly site: string
  readonly record: string
  /** Is the record restricted (GDPR art. 18)? Then its events are not shown. */
  readonly restricted: boolean
  readonly events: readonly { readonly leaf: number; readonly receipt: Omit<Receipt, 'salt'> }[]
  readonly notices: Readonly<Record<string, Notice>>
}

/** POST /v1/admin/receipts {site, id, reason}. The id is in no address, and so in nobody's access log. */
export async function postLookUp(call: Call, deps: Deps, operator: Operator): Promise<Response> {
  const { site, id, reason } = await readWish(call, operator, lookUpSchema)
  const named = await deps.store.event(site, id)
  const record = await deps.store.record(site, named?.receipt.record ?? id)
  if (!record) throw new CollectorProblem('RECEIPT_NOT_FOUND')
  const events = record.restricted ? [] : await deps.store.eventsOfRecord(site, record.record)
  const at = deps.now()
  const access = { access: randomUUID(), at, what: 'receipt', reason }
  await writeDown(deps, site, operator, { what: 'receipts-read', reason, details: { events: events.length } })
  await deps.store.addAccess(site, access, rangesOf(events.map(({ index }) => index)))
  const found: FoundReceipts = {
    site,
    record: record.record,
    restricted: record.restricted,
    // The salt stays: whoever has it could find the person's leaf once everything else is erased.
    events: events.map(({ index, receipt: { salt: _, ...receipt } }) => ({ leaf: index, receipt })),
    notices: await noticesOf(site, events, deps.store),
  }
  return Response.json(found)
}
