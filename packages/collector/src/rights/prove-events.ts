// The files that a visitor takes home, made and signed when they are asked for.

import type { Notice } from '@askfirst/policy'
import {
  type ExportSource,
  exportFormat,
  type KeySet,
  type ProvenReceipt,
  provenNoticeFormat,
  provenReceiptFormat,
  publicHalf,
  signerOf,
  signReceipt,
  verifyCheckpoint,
  writeFile,
} from '@askfirst/receipt'
import { type Prover, proverOf } from '../log/prove.ts'
import type { Site } from '../sites.ts'
import type { StoredEvent } from '../store/events.ts'
import type { StoredNotice } from '../store/notices.ts'
import type { StoredRecord } from '../store/records.ts'
import type { Store } from '../store/store.ts'

/** Proof of one event without its receipt: hashes only, so that anyone may have it. */
export type EventProof = Omit<ProvenReceipt, 'receipt' | 'event' | 'format'>

/** That `event` is in the log of its site as it is now. */
export async function proofOf({ receipt, index }: StoredEvent, store: Store): Promise<EventProof> {
  const prover = await proverOf(store, receipt.site)
  return { proof: await prover.inclusion(index), checkpoint: prover.head.checkpoint, keys: await keysOf([], prover, store) }
}

/** One event as the file that `askfirst verify` reads. */
export async function provenReceiptOf(event: StoredEvent, { key }: Site, store: Store): Promise<string> {
  const prover = await proverOf(store, event.receipt.site)
  const receipt = await signReceipt(event.receipt, key)
  return writeFile({
    format: provenReceiptFormat,
    event: event.receipt.event,
    receipt,
    proof: await prover.inclusion(event.index),
    checkpoint: prover.head.checkpoint,
    keys: await keysOf([receipt], prover, store),
  })
}

/** A notice and its place in the log as the file that `askfirst verify` reads (R49). */
export async function provenNoticeOf(site: string, { notice, hash, leaf }: StoredNotice, store: Store): Promise<string> {
  const prover = await proverOf(store, site)
  return writeFile({
    format: provenNoticeFormat,
    notice,
    hash,
    proof: await prover.inclusion(leaf),
    checkpoint: prover.head.checkpoint,
    keys: await keysOf([], prover, store),
  })
}

/** Every event of a record as the file that `askfirst verify` reads (R55, R85). */
export async function exportOf({ record, site }: StoredRecord, { key }: Site, store: Store): Promise<string> {
  const stored = await store.eventsOfRecord(site, record)
  const prover = await proverOf(store, site)
  const events = await Promise.all(
    stored.map(async ({ receipt, index }) => ({
      receipt: await signReceipt(receipt, key),
      proof: await prover.inclusion(index),
    })),
  )
  const notices = await noticesOf(site, stored, store)
  const receipts = events.map(({ receipt }) => receipt)
  const keys = await keysOf(receipts, prover, store)
  return writeFile({ format: exportFormat, record, site, events, notices, checkpoint: prover.head.checkpoint, keys })
}

/** Every event of a record as what other formats are written from. `now` is in milliseconds. */
export async function exportSourceOf(
  { record, site }: StoredRecord,
  { key, policy }: Site,
  store: Store,
  now: number,
): Promise<ExportSource> {
  const stored = await store.eventsOfRecord(site, record)
  const receipts = stored.map(({ receipt }) => receipt)
  const { controller } = policy
  return {
    receipts,
    notices: await noticesOf(site, stored, store),
    controller,
    choices: new URL(controller.cookiePolicy ?? controller.privacyPolicy ?? '/', `https://${site}`).href,
    created: new Date(now).toISOString(),
    signed: await Promise.all(receipts.map((receipt) => signReceipt(receipt, key))),
    keys: { keys: [publicHalf(key)] },
  }
}

/** The notices that `events` name, by hash. */
export async function noticesOf(site: string, events: readonly StoredEvent[], store: Store): Promise<Record<string, Notice>> {
  const named = new Set(events.map(({ receipt }) => receipt.notice))
  const stored = await store.notices(site)
  return Object.fromEntries(stored.filter(({ hash }) => named.has(hash)).map(({ hash, notice }) => [hash, notice]))
}

/** The keys that signed `receipts` and the checkpoint, which may have been signed before another key came. */
async function keysOf(receipts: readonly string[], { head }: Prover, store: Store): Promise<KeySet> {
  const known = (await store.keys(head.site)).map(publicHalf)
  const signed = await verifyCheckpoint(head.checkpoint, known)
  const used = new Set([signed?.key.kid, ...receipts.map(signerOf)])
  const keys = known.filter(({ kid }) => used.has(kid))
  return { keys: keys.sort((one, other) => (one.kid < other.kid ? -1 : 1)) }
}
