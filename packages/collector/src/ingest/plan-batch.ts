// What a batch of wishes makes of what is known: records, events, leaves and sums, or why not. Pure but for the salts.

import { randomBytes } from 'node:crypto'
import type { Notice } from '@askfirst/policy'
import { encodeBase64url, leafOf, linkTo, noticeLeafOf, type Receipt, receiptSchema } from '@askfirst/receipt'
import { dayOf } from '../calendar.ts'
import { isSameDecision } from '../log/is-same-decision.ts'
import { recordedStates } from '../log/recorded-states.ts'
import { messagesOfEvent } from '../outbox/message-of-event.ts'
import type { RecordedMessage } from '../parse-decision.ts'
import { isSameHash } from '../rights/credentials.ts'
import { messageOf } from '../rights/message-of.ts'
import type { Tally } from '../store/counts.ts'
import { type StoredEvent, subjectOf } from '../store/events.ts'
import type { StoredNotice } from '../store/notices.ts'
import type { OutboxMessage } from '../store/outbox.ts'
import type { StoredRecord } from '../store/records.ts'
import { addTallies } from './add-tallies.ts'
import type { BatchSite, Outcome } from './commit-batch.ts'
import type { AnyWish, NoticeWish, RefusalWish, Wish } from './wish.ts'

/** A decision of a visitor, or one the collector makes at their request. */
export type RecordableMessage = Omit<RecordedMessage, 'decidedAt' | 'event'> & { readonly decidedAt?: string }

/** What the store knows of those who wish something; the plan adds what it makes, so that later wishes see it. */
export interface Known {
  readonly records: Map<string, StoredRecord>
  /** Records that were erased, and may not come back. */
  readonly erased: ReadonlySet<string>
  /** By their UUID. */
  readonly events: Map<string, StoredEvent>
  /** By their record. */
  readonly latest: Map<string, StoredEvent>
  /** By their hash. */
  readonly notices: Set<string>
}

/** What is to be written, and what to answer: one outcome for each wish. */
export interface Plan {
  readonly records: StoredRecord[]
  readonly events: StoredEvent[]
  readonly notices: StoredNotice[]
  /** By what they count. */
  readonly tallies: Map<string, Tally>
  /** What the site's back ends are to be told. */
  readonly messages: OutboxMessage[]
  /** In the order of their places in the log. */
  readonly leaves: Uint8Array[]
  readonly outcomes: Outcome[]
}

/** @param size of the log that the batch continues */
export function planBatch(wishes: readonly AnyWish[], size: number, site: BatchSite, known: Known): Plan {
  const plan: Plan = { records: [], events: [], notices: [], tallies: new Map(), messages: [], leaves: [], outcomes: [] }
  for (const wish of wishes) {
    const index = size + plan.leaves.length
    if (wish.kind === 'refusal') plan.outcomes.push(planRefusal(wish, plan, site))
    else if (wish.kind === 'notice') plan.outcomes.push(planNotice(wish, index, plan, known))
    else plan.outcomes.push(planEvent(wish, index, plan, site, known))
  }
  return plan
}

function planEvent(wish: Wish, index: number, plan: Plan, site: BatchSite, known: Known): Outcome {
  const { record, secretHash, deed } = wish
  const holder = known.records.get(record)
  const isHolder = isSameHash(holder?.secretHash, secretHash)
  if (holder ? !isHolder : !wish.mayCreate || known.erased.has(record)) return { problem: 'RECORD_NOT_FOUND' }
  const same = known.events.get(wish.event)
  if (same) {
    const isRepeated = deed.kind === 'decide' && same.receipt.record === record && isSameDecision(same.receipt, deed.message)
    return isRepeated ? { event: same } : { problem: 'EVENT_CONFLICT' }
  }
  const previous = known.latest.get(record)?.receipt
  const message = messageOf(deed, previous, site, wish.at)
  if (!message) return { problem: 'RECORD_NOT_FOUND' }
  const receipt = receiptOf(wish, message, previous, site)
  const event = { receipt, index }
  if (!holder) {
    const made = { record, site: wish.site, secretHash, restricted: false }
    known.records.set(record, made)
    plan.records.push(made)
  }
  known.events.set(receipt.event, event)
  known.latest.set(record, event)
  plan.events.push(event)
  plan.leaves.push(leafOf(receipt))
  plan.messages.push(...messagesOfEvent(receipt, site.hooks ?? []))
  if (!holder?.restricted) addTallies(plan.tallies, 'decision', receipt, wish, site)
  return { event }
}

function receiptOf(wish: Wish, message: RecordableMessage, previous: Receipt | undefined, site: BatchSite): Receipt {
  const { policy, notice, language, layout, layer, control, how, gpc, decidedAt, validUntil } = message
  return {
    schema: receiptSchema,
    event: wish.event,
    record: wish.record,
    subject: subjectOf(wish.secretHash),
    seq: (previous?.seq ?? 0) + 1,
    ...(previous ? { prev: linkTo(previous) } : {}),
    site: wish.site,
    time: new Date(wish.at).toISOString(),
    ...(decidedAt === undefined ? {} : { claimedTime: new Date(decidedAt).toISOString() }),
    validUntil: new Date(validUntil).toISOString(),
    policy,
    ...(notice === undefined ? {} : { notice }),
    ...{ language, layout, layer, control, how, gpc },
    ...recordedStates(message, previous, site.versions.get(policy)),
    salt: nextSalt(),
  }
}

function planRefusal(wish: RefusalWish, plan: Plan, site: BatchSite): Outcome {
  addTallies(plan.tallies, 'refusal', wish.message, wish, site)
  return {}
}

function planNotice({ site, hash, notice, at }: NoticeWish, leaf: number, plan: Plan, known: Known): Outcome {
  if (known.notices.has(hash)) return {}
  known.notices.add(hash)
  plan.notices.push({ hash, leaf, day: dayOf(at), notice: JSON.parse(notice) as Notice })
  plan.leaves.push(noticeLeafOf({ site, notice: hash }))
  return {}
}

/** Many at once: asking the system for each costs as much as hashing a whole receipt. */
let salts: Uint8Array = new Uint8Array()

/** 16 random bytes in base64url, each used once. */
function nextSalt(): string {
  if (salts.length === 0) salts = randomBytes(16 * 64)
  const salt = salts.subarray(0, 16)
  salts = salts.subarray(16)
  return encodeBase64url(salt)
}
