// Taking back grants at the visitor's request, as a new event after the ones there are (R38).

import { randomUUID } from 'node:crypto'
import type { Receipt } from '@askfirst/receipt'
import type { Recorder } from '../log/record-events.ts'
import type { Site } from '../sites.ts'
import type { StoredEvent } from '../store/store.ts'
import type { Credentials } from './credentials.ts'

/** Does the event leave anything granted? */
export function grantsSomething({ categories, services }: Receipt): boolean {
  return [...Object.values(categories), ...Object.values(services)].includes('granted')
}

/**
 * Records that everything, or the named categories with their services, is granted no more.
 * It is said under the policy that was granted under, and nothing was on screen: no notice, no layer, `how` is `api`.
 */
export async function withdraw(
  holder: Credentials,
  site: Site,
  recorder: Recorder,
  now: number,
  categories?: readonly string[],
): Promise<StoredEvent> {
  const event = randomUUID()
  return await recorder.record({
    site: site.policy.site,
    event,
    holder,
    mayCreate: false,
    namesOf: (policy) => site.versions.get(policy),
    messageAfter: (previous) => withdrawal(event, previous as Receipt, site, now, categories),
  })
}

function withdrawal(event: string, previous: Receipt, site: Site, now: number, named: readonly string[] | undefined) {
  const { policy, language, layout, gpc } = previous
  const names = site.versions.get(policy)
  const isMeant = (category: string | undefined): boolean => !named || (category !== undefined && named.includes(category))
  const categories: Record<string, 'granted' | 'denied' | 'unasked'> = {}
  for (const [id, state] of Object.entries(previous.categories))
    categories[id] = state === 'unasked' ? state : state === 'granted' && !isMeant(id) ? state : 'denied'
  const services: Record<string, 'granted' | 'denied'> = {}
  for (const [id, state] of Object.entries(previous.services)) {
    const category = names?.services.get(id)
    const now = state === 'granted' && !isMeant(category) ? state : 'denied'
    if (now !== categories[category ?? '']) services[id] = now
  }
  const isOver = ![...Object.values(categories), ...Object.values(services)].includes('granted')
  const validUntil = isOver ? new Date(now + site.policy.validity.denied * 864e5).toISOString() : previous.validUntil
  const how = { layer: 'none', control: 'withdraw', how: 'api' } as const
  return { event, site: previous.site, policy, language, layout, ...how, gpc, categories, services, validUntil }
}
