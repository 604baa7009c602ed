// The files that a visitor takes home, made from the store.

import type { Notice } from '@askfirst/policy'
import {
  exportFormat,
  type KeySet,
  type ProvenReceipt,
  provenReceiptFormat,
  publicHalf,
  signerOf,
  writeFile,
} from '@askfirst/receipt'
import type { Prover } from '../log/prove.ts'
import type { Store, StoredEvent, StoredRecord } from '../store/store.ts'

/** What proving needs. `kid` is the key that signs checkpoints. */
export interface Proving {
  readonly store: Store
  readonly prover: Prover
  readonly kid: string
}

/** Proof of one event without its receipt: hashes only, so that anyone may have it. */
export async function proofOf(
  event: StoredEvent,
  proving: Proving,
): Promise<Omit<ProvenReceipt, 'receipt' | 'event' | 'format'>> {
  const { size, note } = await proving.prover.checkpoint(event.receipt.site)
  const proof = await proving.prover.inclusion(event.receipt.site, event.index, size)
  return { proof, checkpoint: note, keys: await keysOf([event], proving) }
}

/** One event as the file that `askfirst verify` reads. */
export async function provenReceiptOf(event: StoredEvent, proving: Proving): Promise<string> {
  return writeFile({
    format: provenReceiptFormat,
    event: event.receipt.event,
    receipt: event.jws,
    ...(await proofOf(event, proving)),
  })
}

/** Every event of a record as the file that `askfirst verify` reads (R55, R85). */
export async function exportOf({ record, site }: StoredRecord, proving: Proving): Promise<string> {
  const stored = await proving.store.eventsOfRecord(record)
  const { size, note } = await proving.prover.checkpoint(site)
  const events = await Promise.all(
    stored.map(async ({ jws, index }) => ({ receipt: jws, proof: await proving.prover.inclusion(site, index, size) })),
  )
  const notices = await noticesOf(site, stored, proving.store)
  return writeFile({ format: exportFormat, record, site, events, notices, checkpoint: note, keys: await keysOf(stored, proving) })
}

/** The notices that `events` name, by hash. */
export async function noticesOf(site: string, events: readonly StoredEvent[], store: Store): Promise<Record<string, Notice>> {
  const named = new Set(events.map(({ receipt }) => receipt.notice))
  const stored = await store.notices(site)
  return Object.fromEntries(stored.filter(({ hash }) => named.has(hash)).map(({ hash, notice }) => [hash, notice]))
}

/** The keys that signed `events` and the checkpoint. */
async function keysOf(events: readonly StoredEvent[], { store, kid }: Proving): Promise<KeySet> {
  const used = new Set([kid, ...events.map(({ jws }) => signerOf(jws))])
  const keys = (await store.keys()).filter((key) => used.has(key.kid)).map(publicHalf)
  return { keys: keys.sort((one, other) => (one.kid < other.kid ? -1 : 1)) }
}
