// Erasing a person's record (GDPR art. 17, R88): what goes, and what is kept and why.

import { randomUUID } from 'node:crypto'
import { signReceipt } from '@askfirst/receipt'
import type { Recorder } from '../ingest/recorder.ts'
import { erasureBody } from '../outbox/message-of-event.ts'
import { hookId } from '../outbox/webhook.ts'
import { keepsMessagesFor } from '../retention/run-retention.ts'
import type { Store } from '../store/store.ts'
import { tombstoneOf } from './credentials.ts'
import type { Holder } from './holder.ts'
import { grantsSomething, recordDeed } from './record-deed.ts'

/** Longer than any backup is to be kept, and than any page keeps a decision that it could not deliver (R58). */
export const remembersErasuresFor: number = 36 * 864e5

/** The answer to an erasure. */
export interface Erasure {
  /** How many events were erased, the last withdrawal included. */
  readonly erased: number
  /** Receipt of the withdrawal, signed; the visitor has the only copy. Absent where nothing was granted. */
  readonly withdrawal?: string
  readonly kept: readonly { readonly what: string; readonly why: string; readonly until: string | null }[]
}

const toldToBackEnds = {
  what: 'The record’s id with the message that it is erased, and with those before it, for the site’s own back ends.',
  why: 'So that whoever got something from the controller deletes it too (GDPR art. 19). It goes seven days after it has arrived.',
}

/** Withdraws what is granted, then removes the record and every event of it. The log stays as it was, and verifies. */
export async function erase(
  holder: Holder,
  deps: { readonly store: Store; readonly recorder: Recorder; readonly now: () => number },
): Promise<Erasure> {
  const { site, record } = holder.record
  const [latest] = await deps.store.latestOfRecords(site, [record])
  const isGranted = latest !== undefined && grantsSomething(latest.receipt)
  const withdrawal = isGranted
    ? await recordDeed(holder, { kind: 'withdraw', control: 'withdraw' }, deps.recorder, deps.now())
    : undefined
  const until = new Date(deps.now() + remembersErasuresFor).toISOString()
  const hooks = holder.site.webhooks.map(hookId)
  const told = { hooks, message: randomUUID(), body: erasureBody(site, record, deps.now()), createdAt: deps.now() }
  const erased = await deps.store.erase(site, record, tombstoneOf(record), until, hooks.length > 0 ? told : undefined)
  return {
    erased,
    ...(withdrawal ? { withdrawal: await signReceipt(withdrawal.receipt, holder.site.key) } : {}),
    kept: [
      {
        what: 'One hash per event in the log. Without the erased salts nobody can connect it to anything.',
        why: 'So that nobody can rewrite the log unnoticed (GDPR art. 5(1)(f), 5(2)). It is no personal data any more.',
        until: null,
      },
      {
        what: 'A hash of the record’s id.',
        why: 'So that neither a message still under way nor an old backup brings the record back (GDPR art. 17(1)).',
        until,
      },
      ...(hooks.length > 0 ? [{ ...toldToBackEnds, until: new Date(deps.now() + keepsMessagesFor).toISOString() }] : []),
    ],
  }
}
