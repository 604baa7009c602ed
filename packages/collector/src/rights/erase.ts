// Erasing a person's record (GDPR art. 17, R88): what goes, and what is kept and why.

import type { Receipt } from '@askfirst/receipt'
import type { Recorder } from '../log/record-events.ts'
import type { Site } from '../sites.ts'
import type { Store } from '../store/store.ts'
import { type Credentials, tombstoneOf } from './credentials.ts'
import { grantsSomething, withdraw } from './withdraw.ts'

/** Longer than any page keeps a decision that it could not deliver: a day (R58). */
const lateMessages = 48 * 3600e3

/** The answer to an erasure. */
export interface Erasure {
  /** How many events were erased, the last withdrawal included. */
  readonly erased: number
  /** Receipt of the withdrawal, signed; the visitor has the only copy. Absent where nothing was granted. */
  readonly withdrawal?: string
  readonly kept: readonly { readonly what: string; readonly why: string; readonly until: string | null }[]
}

/** Withdraws what is granted, then removes the record and every event of it. The log stays as it was, and verifies. */
export async function erase(
  holder: Credentials,
  site: Site,
  deps: { readonly store: Store; readonly recorder: Recorder; readonly now: () => number },
): Promise<Erasure> {
  const latest: Receipt | undefined = (await deps.store.latestOfRecord(holder.record))?.receipt
  const withdrawal = latest && grantsSomething(latest) ? await withdraw(holder, site, deps.recorder, deps.now()) : undefined
  const until = new Date(deps.now() + lateMessages).toISOString()
  const erased = await deps.store.erase(holder.record, tombstoneOf(holder.record), until)
  return {
    erased,
    ...(withdrawal ? { withdrawal: withdrawal.jws } : {}),
    kept: [
      {
        what: 'One hash per event in the log. Without the erased salts nobody can connect it to anything.',
        why: 'So that nobody can rewrite the log unnoticed (GDPR art. 5(1)(f), 5(2)). It is no personal data any more.',
        until: null,
      },
      {
        what: 'A hash of the record’s id.',
        why: 'So that a message still under way does not bring the record back (GDPR art. 17(1)).',
        until,
      },
    ],
  }
}
