// What somebody wants recorded, as plain data: it may be sent to another thread.

import type { DecisionMessage } from '@askfirst/policy'
import type { RecordedMessage } from '../parse-decision.ts'

/** What is to become of a record. */
export type Deed =
  /** What a visitor decided on a page. */
  | { readonly kind: 'decide'; readonly message: RecordedMessage }
  /** Nothing, or nothing of these categories and services, is granted any more. */
  | { readonly kind: 'withdraw'; readonly control: 'withdraw' | 'object'; readonly names?: readonly string[] }
  /** The latest event says something that is not so: what it should say instead. */
  | { readonly kind: 'rectify'; readonly language?: string; readonly states?: Readonly<Record<string, 'granted' | 'denied'>> }

/** One decision that wants to become an event. */
export interface Wish {
  readonly kind: 'event'
  readonly site: string
  /** UUID of the event. */
  readonly event: string
  /** UUID of the record. */
  readonly record: string
  /** SHA-256 of the holder's secret. */
  readonly secretHash: Uint8Array
  /** May this make a record that does not exist yet? */
  readonly mayCreate: boolean
  readonly deed: Deed
  /** By the collector's clock, the only source of time (R57), in milliseconds. */
  readonly at: number
  /** As the operator's own proxy says it; goes into sums and nowhere else. */
  readonly region?: string
}

/** A bare refusal, of which nothing but a sum is kept. */
export interface RefusalWish {
  readonly kind: 'refusal'
  readonly site: string
  readonly message: Pick<DecisionMessage, 'language' | 'layout' | 'categories'>
  readonly at: number
  readonly region?: string
}

/** A new notice, to be dated by the log (R49). */
export interface NoticeWish {
  readonly kind: 'notice'
  readonly site: string
  readonly hash: string
  /** Canonical JSON. */
  readonly notice: string
  readonly at: number
}

export type AnyWish = Wish | RefusalWish | NoticeWish
