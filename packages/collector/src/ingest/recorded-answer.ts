// What a visitor is answered whose decision was recorded. Knows nothing about how it travels.

import type { Receipt } from '@askfirst/receipt'
import type { StoredEvent } from '../store/events.ts'

/** What a recorded event is answered with. The receipt is signed, and proven, when it is asked for: `GET /v1/me/receipt`. */
export interface RecordedAnswer {
  /** UUID. */
  readonly event: string
  /** Its place in the log of the site. */
  readonly leaf: number
  readonly receipt: Receipt
}

/** The answer for `event`. */
export function answerOf({ receipt, index }: StoredEvent): RecordedAnswer {
  return { event: receipt.event, leaf: index, receipt }
}

/** What was answered, as the event it is about. */
export function eventOfAnswer(text: string): StoredEvent {
  const { leaf, receipt } = JSON.parse(text) as RecordedAnswer
  return { receipt, index: leaf }
}
