// Telling a decision that arrives a second time from another one under the same name (R58).

import type { Receipt } from '@askfirst/receipt'
import type { RecordedMessage } from '../parse-decision.ts'

/** Was `receipt` made from `message`? */
export function isSameDecision(receipt: Receipt, message: RecordedMessage): boolean {
  const said = ['policy', 'notice', 'language', 'layout', 'layer', 'control', 'how', 'gpc'] as const
  const names = new Set([...Object.keys(receipt.categories), ...Object.keys(message.categories)])
  const services = new Set([...Object.keys(receipt.services), ...Object.keys(message.services)])
  return (
    said.every((field) => receipt[field] === message[field]) &&
    receipt.claimedTime === new Date(message.decidedAt).toISOString() &&
    receipt.validUntil === new Date(message.validUntil).toISOString() &&
    [...names].every((id) => saidOf(receipt.categories[id]) === message.categories[id]) &&
    // A receipt names a service that was withdrawn, also where the message says it by the category.
    [...services].every((id) => saidOf(receipt.services[id]) === message.services[id] || isTakenBack(receipt, message, id))
  )
}

/** `withdrawn` is what a receipt makes of `denied` where something was granted before. */
function saidOf(state: Receipt['categories'][string] | undefined): string | undefined {
  return state === 'withdrawn' ? 'denied' : state
}

function isTakenBack({ services }: Receipt, message: RecordedMessage, id: string): boolean {
  return services[id] === 'withdrawn' && message.services[id] === undefined
}
