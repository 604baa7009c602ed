// What each deed makes of a record's latest event: the message that is recorded. Pure.

import type { Receipt } from '@askfirst/receipt'
import type { BatchSite } from '../ingest/commit-batch.ts'
import type { RecordableMessage } from '../ingest/plan-batch.ts'
import type { Deed } from '../ingest/wish.ts'

type States = { categories: Record<string, 'granted' | 'denied' | 'unasked'>; services: Record<string, 'granted' | 'denied'> }

/** Nothing, where it speaks of an event before and there is none. `now` is in milliseconds. */
export function messageOf(
  deed: Deed,
  previous: Receipt | undefined,
  site: BatchSite,
  now: number,
): RecordableMessage | undefined {
  if (deed.kind === 'decide') return deed.message
  if (!previous) return undefined
  const states = deed.kind === 'withdraw' ? taken(previous, site, deed.names) : corrected(previous, site, deed.states ?? {})
  const { policy, language, layout, gpc } = previous
  const isOver = ![...Object.values(states.categories), ...Object.values(states.services)].includes('granted')
  return {
    site: previous.site,
    policy,
    language: (deed.kind === 'rectify' ? deed.language : undefined) ?? language,
    layout,
    // Nothing was on screen: no notice, no layer.
    ...{ layer: 'none', control: deed.kind === 'rectify' ? 'rectify' : deed.control, how: 'api' },
    gpc,
    ...states,
    validUntil: isOver ? new Date(now + site.deniedFor * 864e5).toISOString() : previous.validUntil,
  } as RecordableMessage
}

/** Everything, or what is named with all that is in it, granted no more. It is said under the policy that was granted under. */
function taken(previous: Receipt, { versions }: BatchSite, named: readonly string[] | undefined): States {
  const names = versions.get(previous.policy)
  const isMeant = (name: string | undefined): boolean => !named || (name !== undefined && named.includes(name))
  const states: States = { categories: {}, services: {} }
  for (const [id, state] of Object.entries(previous.categories))
    states.categories[id] = state === 'unasked' ? state : state === 'granted' && !isMeant(id) ? state : 'denied'
  for (const [id, category] of names?.services ?? []) {
    const before = previous.services[id] ?? previous.categories[category]
    const now = before === 'granted' && !isMeant(id) && !isMeant(category) ? 'granted' : 'denied'
    if (before !== undefined && before !== 'unasked' && now !== states.categories[category]) states.services[id] = now
  }
  return states
}

/** What was recorded, with what is named as it should have been. */
function corrected(previous: Receipt, { versions }: BatchSite, said: Readonly<Record<string, 'granted' | 'denied'>>): States {
  const names = versions.get(previous.policy)
  const states: States = { categories: {}, services: {} }
  for (const [id, state] of Object.entries(previous.categories))
    states.categories[id] = said[id] ?? (state === 'withdrawn' ? 'denied' : state)
  for (const [id, category] of names?.services ?? []) {
    const before = previous.services[id]
    const now = said[id] ?? said[category] ?? (before === 'withdrawn' ? 'denied' : before)
    if (now !== undefined && now !== states.categories[category]) states.services[id] = now
  }
  return states
}
