// What a receipt says, as types: the words of the wire, knowing nothing about how it is hashed, signed or checked.

import type { Control, How, View } from '@askfirst/policy'

/** First field of every receipt; a different shape gets a different name. */
export const receiptSchema = 'askfirst-receipt/1'

/** What is recorded of a category or service. `withdrawn` is a grant of the event before that is none any more (R38). */
export type RecordedState = 'granted' | 'denied' | 'withdrawn' | 'unasked'

/** What the visitor pressed, or which right they used: an objection and a correction are recorded like a decision. */
export type RecordedControl = Control | 'object' | 'rectify'

/** Where on the page the decision was made. */
export type Layer = View | 'embed' | 'page' | 'none'

/**
 * One decision of one visitor, as proven by the collector. It is the payload of the JWS.
 *
 * It never holds an address, a user agent, a URL, a referrer or an account (R51). Times are ISO 8601 in UTC.
 */
export interface Receipt {
  readonly schema: typeof receiptSchema
  /** UUID of this decision. */
  readonly event: string
  /** UUID of the record that the decision belongs to. */
  readonly record: string
  /** The visitor's pseudonym: the first 22 characters of the base64url SHA-256 of their secret. Never the secret. */
  readonly subject: string
  /** 1 for the first event of the record, then counting. */
  readonly seq: number
  /** Commitment of the record's event before this one, as `sha256-…`; absent on the first. */
  readonly prev?: string
  readonly site: string
  /** By the collector's clock, the only one that counts (R57). */
  readonly time: string
  /** By the visitor's clock: a claim. Absent where the collector itself made the event. */
  readonly claimedTime?: string
  readonly validUntil: string
  /** Version of the policy: `sha256-…`. */
  readonly policy: string
  /** Hash of what was on screen; absent when a program decided. */
  readonly notice?: string
  readonly language: string
  readonly layout: string
  readonly layer: Layer
  readonly control: RecordedControl
  readonly how: How
  /** Was the browser's Global Privacy Control on? */
  readonly gpc: boolean
  /** By category id. */
  readonly categories: Readonly<Record<string, RecordedState>>
  /** Only services whose state differs from their category's. */
  readonly services: Readonly<Record<string, Exclude<RecordedState, 'unasked'>>>
  /** 16 random bytes in base64url. Without them the commitment in the log says nothing about the event. */
  readonly salt: string
}

/** Where a leaf stands in a log of `size` leaves; `hashes` are base64url, from the leaf upwards (RFC 9162 section 2.1.3). */
export interface InclusionProof {
  readonly index: number
  readonly size: number
  readonly hashes: readonly string[]
}
