// What a receipt says of each category and service, given what it said before: a grant taken back is a withdrawal (R38).

import type { DecisionMessage } from '@askfirst/policy'
import type { Receipt } from '@askfirst/receipt'
import type { PolicyNames } from '../sites.ts'

/**
 * The states that go into the receipt. `withdrawn` is what was granted in the event before and is denied now. What is
 * `unasked` now, because the policy changed (R44), was not withdrawn by anyone, and stays `unasked`.
 */
export function recordedStates(
  message: Pick<DecisionMessage, 'categories' | 'services'>,
  previous: Receipt | undefined,
  names: PolicyNames | undefined,
): Pick<Receipt, 'categories' | 'services'> {
  const categories: Record<string, Receipt['categories'][string]> = {}
  for (const [id, state] of Object.entries(message.categories))
    categories[id] = state === 'denied' && previous?.categories[id] === 'granted' ? 'withdrawn' : state
  const services: Record<string, Receipt['services'][string]> = { ...message.services }
  for (const [id, category] of names?.services ?? []) {
    const before = previous?.services[id] ?? previous?.categories[category]
    const now = message.services[id] ?? message.categories[category]
    const saidByCategory = categories[category] === 'withdrawn' && !Object.hasOwn(services, id)
    if (before === 'granted' && now === 'denied' && !saidByCategory) services[id] = 'withdrawn'
  }
  return { categories, services }
}
