// One word for a category whose services may differ. Pure.

import type { Decision, NoticeCategory, State } from '@askfirst/policy'

/** The state that all services of the category share, its own where it has none, else `partly`. */
export function stateOf(category: NoticeCategory, decision: Decision | undefined): State | 'partly' {
  const own = decision?.categories[category.id] ?? 'unasked'
  const states = new Set(category.services.map(({ id }) => decision?.services[id] ?? 'unasked'))
  if (states.size > 1 && states.has('granted')) return 'partly'
  return states.size === 1 ? ([...states][0] as State) : own
}

/** Is there anything to withdraw? What is necessary is not. */
export function isAnythingGranted(categories: readonly NoticeCategory[], decision: Decision | undefined): boolean {
  return categories.some(
    ({ id, services }) =>
      id !== 'necessary' &&
      (decision?.categories[id] === 'granted' || services.some((service) => decision?.services[service.id] === 'granted')),
  )
}
