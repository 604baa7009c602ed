// Proof for those who rely on a grant (R50): receipts by category, service and time, for a reason that the visitors can read.

import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Call, Deps } from '../deps.ts'
import { CollectorProblem } from '../problems.ts'
import { provenReceiptOf } from '../rights/prove-events.ts'
import type { Site } from '../sites.ts'
import { rangesOf } from '../store/accesses.ts'
import type { Operator } from './operator.ts'
import { exportSchema, readWish } from './parse-operator.ts'
import { selectEvents } from './select-events.ts'
import { writeDown } from './write-down.ts'

/** In one export: a file that can still be opened. Ask for fewer days where there are more. */
const mostReceipts = 20_000

/**
 * POST /v1/admin/exports: one line for each receipt, each of which `askfirst verify` reads. It is written down before
 * anything leaves, in the audit log and where the visitors see it.
 */
export async function postExport(call: Call, deps: Deps, operator: Operator): Promise<Response> {
  const wish = await readWish(call, operator, exportSchema)
  const site = deps.sites.get(wish.site) as Site
  if (wish.from > wish.to) throw new CollectorProblem('FIELD_INVALID', [{ path: 'to', message: 'must not be before `from`' }])
  const leaves = await selectEvents(deps.store, site, wish, mostReceipts + 1)
  if (leaves.length > mostReceipts)
    throw new CollectorProblem('FIELD_INVALID', [
      { path: 'to', message: `spans more than ${mostReceipts} receipts; ask for fewer days` },
    ])
  const { from, to, category, service, reason } = wish
  const what = { ...(category === undefined ? {} : { category }), ...(service === undefined ? {} : { service }) }
  const details = { from, to, ...what, receipts: leaves.length }
  await writeDown(deps, wish.site, operator, { what: 'proof-exported', reason, details })
  const access = { access: randomUUID(), at: deps.now(), what: 'export', reason }
  await deps.store.addAccess(wish.site, access, rangesOf(leaves))
  const name = `askfirst-proof-${wish.site}-${from}-${to}.ndjson`
  return new Response(Readable.toWeb(Readable.from(linesOf(deps, site, leaves))) as ReadableStream, {
    headers: {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'askfirst-receipts': String(leaves.length),
    },
  })
}

/** Signed and proven one after another, as fast as they are taken. What was erased or restricted meanwhile is left out. */
async function* linesOf({ store }: Deps, site: Site, leaves: readonly number[]): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for (const leaf of leaves) {
    const [event] = await store.eventsOfLog(site.policy.site, leaf, 1)
    if (event?.index !== leaf) continue
    const record = await store.record(site.policy.site, event.receipt.record)
    if (record?.restricted !== false) continue
    yield encoder.encode(await provenReceiptOf(event, site, store))
  }
}
