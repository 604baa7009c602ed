// The life of a decision from message to durable, signed event: many wait, one commit answers them all.
// Knows nothing about HTTP.

import { randomBytes } from 'node:crypto'
import { hashOf } from '@askfirst/policy'
import { encodeBase64url, leafOf, linkTo, type PrivateKey, type Receipt, receiptSchema, signReceipt } from '@askfirst/receipt'
import type { RecordedMessage } from '../parse-decision.ts'
import { CollectorProblem } from '../problems.ts'
import type { Credentials } from '../rights/credentials.ts'
import { hashOfSecret, isSameHash, subjectOf, tombstoneOf } from '../rights/credentials.ts'
import type { PolicyNames } from '../sites.ts'
import type { Store, StoredEvent, StoredRecord } from '../store/store.ts'
import { growLog } from './grow-log.ts'
import { recordedStates } from './recorded-states.ts'

/** One decision that wants to become an event. */
export interface Wish {
  readonly site: string
  readonly event: string
  readonly holder: Credentials
  /** May this make a record that does not exist yet? */
  readonly mayCreate: boolean
  /** What was decided, given the record's latest event. `decidedAt` is missing where the collector decides on request. */
  readonly messageAfter: (previous: Receipt | undefined) => RecordableMessage
  /** For telling which category a service belongs to. */
  readonly namesOf: (policy: string) => PolicyNames | undefined
}

/** A decision of a visitor, or one the collector makes at their request. */
export type RecordableMessage = Omit<RecordedMessage, 'decidedAt'> & { readonly decidedAt?: string }

/** Makes wishes durable. */
export interface Recorder {
  /**
   * The event, once it is on disk. The same wish again gives the same event.
   * @throws CollectorProblem RECORD_NOT_FOUND, EVENT_CONFLICT
   */
  record(wish: Wish): Promise<StoredEvent>
  /** Resolves when nothing is waiting. */
  idle(): Promise<void>
}

/** What a recorder needs. */
export interface RecorderOptions {
  readonly store: Store
  readonly key: PrivateKey
  /** The server's clock, in milliseconds; the only source of time (R57). */
  readonly now: () => number
  /** Told after each commit. */
  readonly onCommit: (site: string, events: number) => void
}

/** More in one commit would only make the first ones wait. */
const largestBatch = 256

/** A recorder over `store`; there should be one per store. */
export function openRecorder(options: RecorderOptions): Recorder {
  const waiting: Waiting[] = []
  let working: Promise<void> | undefined
  const work = async (): Promise<void> => {
    while (waiting[0]) {
      const { site } = waiting[0].wish
      const batch = waiting.filter(({ wish }) => wish.site === site).slice(0, largestBatch)
      for (const one of batch) waiting.splice(waiting.indexOf(one), 1)
      try {
        await commitBatch(site, batch, options)
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    working = undefined
  }
  return {
    record: (wish) =>
      new Promise((resolve, reject) => {
        waiting.push({ wish, resolve, reject })
        working ??= Promise.resolve().then(work)
      }),
    async idle() {
      while (working) await working
    },
  }
}

interface Waiting {
  readonly wish: Wish
  readonly resolve: (event: StoredEvent) => void
  readonly reject: (error: unknown) => void
}

/** Plans the batch on the state of the store and commits it; plans again where another process was faster. */
async function commitBatch(site: string, batch: readonly Waiting[], options: RecorderOptions): Promise<void> {
  for (let attempt = 0; attempt < 10; attempt++) {
    const size = await options.store.logSize(site)
    const plan = newPlan()
    const answers: (() => void)[] = []
    for (const { wish, resolve, reject } of batch) {
      try {
        const event = await planWish(wish, size, plan, options)
        answers.push(() => resolve(event))
      } catch (error) {
        answers.push(() => reject(error))
      }
    }
    const { records, events } = plan
    const nodes = await growLog(
      site,
      size,
      events.map(({ receipt }) => leafOf(receipt)),
      options.store,
    )
    if (events.length === 0 || (await options.store.commit({ site, size, records, events, nodes }))) {
      if (events.length > 0) options.onCommit(site, events.length)
      for (const answer of answers) answer()
      return
    }
  }
  throw new Error('Other processes keep writing to the store. Give each collector a store of its own.')
}

/** What a batch will add, so that later wishes of it see earlier ones. */
interface Plan {
  readonly records: StoredRecord[]
  readonly events: StoredEvent[]
}

function newPlan(): Plan {
  return { records: [], events: [] }
}

async function planWish(wish: Wish, size: number, plan: Plan, options: RecorderOptions): Promise<StoredEvent> {
  const { store, key } = options
  const { record, secret } = wish.holder
  const time = new Date(options.now()).toISOString()
  const secretHash = hashOfSecret(secret)
  const known = plan.records.find((other) => other.record === record) ?? (await store.record(record))
  const isHolder = isSameHash(known?.secretHash, secretHash) && known?.site === wish.site
  if (known ? !isHolder : !wish.mayCreate || (await store.isErased(tombstoneOf(record), time)))
    throw new CollectorProblem('RECORD_NOT_FOUND')
  const previous = plan.events.findLast((event) => event.receipt.record === record) ?? (await store.latestOfRecord(record))
  const message = wish.messageAfter(previous?.receipt)
  const messageHash = hashOf(message)
  const same = plan.events.find(({ receipt }) => receipt.event === wish.event) ?? (await store.event(wish.event))
  if (same) {
    if (same.message === messageHash && same.receipt.record === record) return same
    throw new CollectorProblem('EVENT_CONFLICT')
  }
  const receipt = receiptOf(wish, message, time, previous?.receipt)
  const event = { receipt, index: size + plan.events.length, jws: await signReceipt(receipt, key), message: messageHash }
  if (!known) plan.records.push({ record, site: wish.site, secretHash })
  plan.events.push(event)
  return event
}

function receiptOf(wish: Wish, message: RecordableMessage, time: string, previous: Receipt | undefined): Receipt {
  const { event, site, policy, notice, language, layout, layer, control, how, gpc, decidedAt, validUntil } = message
  return {
    schema: receiptSchema,
    event,
    record: wish.holder.record,
    subject: subjectOf(wish.holder.secret),
    seq: (previous?.seq ?? 0) + 1,
    ...(previous ? { prev: linkTo(previous) } : {}),
    site,
    time,
    ...(decidedAt === undefined ? {} : { claimedTime: new Date(decidedAt).toISOString() }),
    validUntil: new Date(validUntil).toISOString(),
    policy,
    ...(notice === undefined ? {} : { notice }),
    ...{ language, layout, layer, control, how, gpc },
    ...recordedStates(message, previous, wish.namesOf(policy)),
    salt: encodeBase64url(randomBytes(16)),
  }
}
