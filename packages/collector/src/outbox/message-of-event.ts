// What the site's back ends have to know of an event, and in which words (R39, R90). Pure.

import type { Receipt } from '@askfirst/receipt'
import type { OutboxMessage } from '../store/outbox.ts'

/**
 * The body of a webhook. What is `withdrawn` in `categories` and `services` was granted until now; a service that is not named has
 * the state of its category.
 */
export type Told =
  | {
      readonly type: 'decision.withdrawn' | 'decision.objected'
      /** ISO 8601, by the collector's clock. */
      readonly timestamp: string
      readonly data: Pick<Receipt, 'site' | 'record' | 'event' | 'seq' | 'policy' | 'gpc' | 'categories' | 'services'>
    }
  /** Everything of the record is to go. */
  | { readonly type: 'record.erased'; readonly timestamp: string; readonly data: Pick<Receipt, 'site' | 'record'> }

/** One message for each of `hooks`, or none where the event takes nothing back. */
export function messagesOfEvent(receipt: Receipt, hooks: readonly string[]): OutboxMessage[] {
  if (hooks.length === 0) return []
  const { site, record, event, seq, policy, gpc, categories, services, time } = receipt
  const objects = receipt.control === 'object' || receipt.how === 'gpc'
  if (!objects && ![...Object.values(categories), ...Object.values(services)].includes('withdrawn')) return []
  const data = { site, record, event, seq, policy, gpc, categories, services }
  const told: Told = { type: objects ? 'decision.objected' : 'decision.withdrawn', timestamp: time, data }
  const body = JSON.stringify(told)
  return hooks.map((hook) => ({ site, hook, record, seq, message: event, body, createdAt: Date.parse(time) }))
}

/** The body for a record that is erased. `now` is in milliseconds. */
export function erasureBody(site: string, record: string, now: number): string {
  const told: Told = { type: 'record.erased', timestamp: new Date(now).toISOString(), data: { site, record } }
  return JSON.stringify(told)
}
