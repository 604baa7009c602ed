// What the collector asks of a place that keeps things: small, asynchronous, append-only (R53). contract.ts says it as tests.

import type { Notice } from '@askfirst/policy'
import type { Node, NodeName, PrivateKey, PublicKey, Receipt } from '@askfirst/receipt'

/** A receipt as it is stored, with what is needed to answer for it again. */
export interface StoredEvent {
  readonly receipt: Receipt
  /** Its leaf in the site's log. */
  readonly index: number
  /** Compact JWS of `receipt`. */
  readonly jws: string
  /** Hash of the message that it was made from, to tell a repetition from a conflict. */
  readonly message: string
}

/** What is known of the holder of a record. */
export interface StoredRecord {
  readonly record: string
  readonly site: string
  /** SHA-256 of the secret; the secret itself is nowhere (R87). */
  readonly secretHash: Uint8Array
}

/** Events of one site that become durable together. */
export interface Batch {
  readonly site: string
  /** Size of the log that the batch continues. */
  readonly size: number
  readonly records: readonly StoredRecord[]
  /** Their leaves follow one another from `size`. */
  readonly events: readonly StoredEvent[]
  /** Every complete subtree that came into being. */
  readonly nodes: readonly Node[]
}

/** How often a bare refusal was made, without anything about who made it (R9, R10). */
export interface Refusals {
  /** `2026-11-22`, UTC. */
  readonly day: string
  readonly site: string
  readonly category: string
  readonly language: string
  readonly layout: string
  readonly count: number
}

/** How often something would have been held on pages in report mode, without anything about whose they were (R9, R10). */
export interface HeldCount {
  /** `2026-11-22`, UTC. */
  readonly day: string
  readonly site: string
  /** The service that claims it, or `unlisted`. */
  readonly service: string
  /** The surface: `cookie`, `request`, `script`, …, or `other`. */
  readonly what: string
  readonly count: number
}

/** A key with its private half where the store keeps it. */
export type StoredKey = PrivateKey | PublicKey

/** See contract.ts. Every promise that resolves says that what it did is on disk. */
export interface Store {
  record(record: string): Promise<StoredRecord | undefined>
  event(event: string): Promise<StoredEvent | undefined>
  /** By `seq`. */
  eventsOfRecord(record: string): Promise<readonly StoredEvent[]>
  latestOfRecord(record: string): Promise<StoredEvent | undefined>
  /** Up to `limit` events of a site's log from leaf `from` on; erased ones are missing. */
  eventsOfLog(site: string, from: number, limit: number): Promise<readonly StoredEvent[]>
  /** `false`, and nothing done, where the log does not have the size that the batch continues, or an event's record is gone. */
  commit(batch: Batch): Promise<boolean>
  logSize(site: string): Promise<number>
  readNodes(site: string, names: readonly NodeName[]): Promise<readonly Uint8Array[]>
  /**
   * Removes the record and its events for good, leaves the log as it is and remembers `tombstone` until `until` (ISO 8601).
   * Gives how many events there were.
   */
  erase(record: string, tombstone: string, until: string): Promise<number>
  /** Was it erased, and is that still remembered at `now`? */
  isErased(tombstone: string, now: string): Promise<boolean>
  countRefusal(refusal: Omit<Refusals, 'count' | 'category'>, categories: readonly string[]): Promise<void>
  refusals(site: string): Promise<readonly Refusals[]>
  /** Adds to the sums of `day`. */
  countHeld(day: string, site: string, counts: readonly Pick<HeldCount, 'service' | 'what' | 'count'>[]): Promise<void>
  /** Of all sites, or of one. */
  heldCounts(site?: string): Promise<readonly HeldCount[]>
  /** Keeps the first; the same hash again changes nothing. */
  saveNotice(hash: string, notice: Notice, day: string): Promise<void>
  notices(site: string): Promise<readonly { readonly hash: string; readonly notice: Notice; readonly day: string }[]>
  /** Keeps the first; the same key again changes nothing. */
  saveKey(key: StoredKey): Promise<void>
  /** Oldest first. */
  keys(): Promise<readonly StoredKey[]>
  close(): Promise<void>
}
