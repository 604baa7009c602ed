// Deleting on schedule what has had its time (R52, REQUIREMENTS section 4), in steps that may be interrupted, and writing it down.

import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { addDays, addMonths, type Day, dayOf, lastDayEnded, startOf } from '../calendar.ts'
import type { RetentionStore, Run } from '../store/retention.ts'
import type { Store } from '../store/store.ts'

/** How long proof is kept, and why, as the policy of a site says it. */
export interface ProofRetention {
  /** Months. */
  readonly proof: number
  readonly reason?: string
  /** Months that the audit log of the operators is kept. @default {@link usualAuditMonths} */
  readonly audit?: number
}

/** What of the store a run needs. */
export type Retained = Pick<Store, 'liftDue'> & RetentionStore

/** In days. What never arrived is of no use any more, and the run says how much of it there was. */
const delivered = 7
const undelivered = 90
/** The longest that a message to a back end is kept, in milliseconds. */
export const keepsMessagesFor: number = (undelivered + delivered) * 864e5
/** In months: the record of requests (11 CCR 7101), of who took receipts out and of what was deleted. */
const books = 24
/** The same for what operators did, unless the operator says otherwise. */
export const usualAuditMonths: number = books
/** Events that one transaction looks at: some milliseconds in which nobody can record. */
const step = 100
/** Others have the store for so many times as long as a step took. */
const pause = 2
const usualReason = 'Usual: long enough for a complaint or a claim about the last day it was valid, and no longer.'

/**
 * The last day on which proof of an event may still be there; it is deleted in the first run after it.
 * @param validUntil of the event, or of one before it in the same record, whichever is later; in milliseconds
 */
export function keptUntil(validUntil: number, { proof }: ProofRetention): Day {
  return addMonths(dayOf(validUntil), proof)
}

/** Proof of what ended before this moment (milliseconds) is too old at `now`. */
export function proofBefore(now: number, { proof }: ProofRetention): number {
  return endedBefore(now, proof)
}

/** Longer than a run takes that nothing interrupts; then another process may go on with it. In milliseconds. */
const leaseOf = 4 * 36e5

/**
 * Deletes what is too old, all the way; goes on with a run that was interrupted. Gives the run as it is written down, or nothing
 * where another process is at it. Once it is `stopping` it ends after the step under way, as one that was interrupted. The log is not touched: it verifies as before.
 */
export async function runRetention(
  site: string,
  retention: ProofRetention,
  store: Retained,
  now: () => number,
  stopping?: AbortSignal,
): Promise<Run | undefined> {
  const holder = randomUUID()
  if (!(await store.takeLease(site, 'retention', holder, now(), now() + leaseOf))) return undefined
  try {
    return await deleteAll(site, retention, store, now, stopping)
  } finally {
    // It is over now.
    await store.takeLease(site, 'retention', holder, now(), now())
  }
}

async function deleteAll(
  site: string,
  retention: ProofRetention,
  store: Retained,
  now: () => number,
  stopping: AbortSignal | undefined,
): Promise<Run> {
  const [latest] = await store.runs(site, 1)
  const fresh: Run = {
    ...{ run: randomUUID(), site, kind: 'retention', startedAt: now(), cursor: -1, counts: {} },
    reason: `${retention.proof} months after its validity ended. ${retention.reason ?? usualReason}`,
    before: proofBefore(now(), retention),
  }
  let run = latest && latest.endedAt === undefined ? latest : fresh
  await store.saveRun(run)
  const lifted = await store.liftDue(site, now())
  for (let isDone = false; !isDone && !stopping?.aborted; ) {
    const began = performance.now()
    ;({ run, isDone } = await store.deleteEvents(run, step))
    if (!isDone) await sleep(pause * (performance.now() - began))
  }
  if (stopping?.aborted) return run
  const others = await store.deleteOld(site, {
    requests: endedBefore(now(), books),
    delivered: now() - delivered * 864e5,
    undelivered: now() - undelivered * 864e5,
    accesses: endedBefore(now(), books),
    runs: endedBefore(now(), books),
    audit: endedBefore(now(), retention.audit ?? usualAuditMonths),
    now: now(),
  })
  const ended = { ...run, endedAt: now(), counts: { ...run.counts, ...others, lifted } }
  await store.saveRun(ended)
  await store.forget()
  return ended
}

/** What was before this moment is as many months old, to the end of its last day. */
function endedBefore(now: number, months: number): number {
  return startOf(addDays(lastDayEnded(now, months), 1))
}
