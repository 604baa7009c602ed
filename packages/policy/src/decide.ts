// What a decision allows, and how a choice changes it.

import type { Decision, How, State } from './decision.ts'
import type { Claim } from './match.ts'
import type { Rules } from './rules.ts'

/** May what these services claim happen? Whatever is not granted may not, and unknown means no. */
export function mayHappen(rules: Rules, services: Decision['services'] | undefined, claim: Claim): boolean {
  if (!claim) return true
  if (!claim.length) return rules.allowUnlisted === 1
  return claim.every(([id, category]) => category < 0 || services?.[id] === 'granted')
}

/** The state of every service: its own exception, else its category's. */
export function resolveServices(
  rules: Rules,
  categories: Decision['categories'],
  exceptions: Decision['services'],
): Record<string, State> {
  const services: Record<string, State> = {}
  for (const [id, category] of rules.services) {
    const state = categories[rules.categories[category]?.[0] ?? ''] ?? 'unasked'
    services[id] = category < 0 ? 'granted' : state === 'unasked' ? state : (exceptions[id] ?? state)
  }
  return services
}

/** The services whose state is not their category's. */
export function exceptionsOf(rules: Rules, { categories, services }: Decision): Record<string, 'granted' | 'denied'> {
  const exceptions: Record<string, 'granted' | 'denied'> = {}
  for (const [id, category] of rules.services) {
    const state = services[id]
    if (
      category >= 0 &&
      (state === 'granted' || state === 'denied') &&
      state !== categories[rules.categories[category]?.[0] ?? '']
    )
      exceptions[id] = state
  }
  return exceptions
}

/** Is anything granted beyond what is necessary? */
export function grantsAnything(rules: Rules, services: Decision['services'] | undefined): boolean {
  return rules.services.some(([id, category]) => category >= 0 && services?.[id] === 'granted')
}

/**
 * The decision after `choices`, by category and service id: `true` grants, `false` denies. What is not named keeps its state,
 * or is denied when it has none. A category that is named speaks for all its services that are not.
 * @param now milliseconds since 1970
 */
export function decide(
  rules: Rules,
  previous: Decision | undefined,
  choices: Readonly<Record<string, boolean>>,
  how: How,
  now: number,
): Decision {
  const said = (id: string): State | undefined =>
    Object.hasOwn(choices, id) ? (choices[id] === true ? 'granted' : 'denied') : undefined
  const categories: Record<string, State> = {}
  for (const [id] of rules.categories) {
    const before = previous?.categories[id]
    categories[id] = said(id) ?? (before === 'granted' ? before : 'denied')
  }
  const exceptions: Record<string, State> = {}
  for (const [id, category] of rules.services) {
    const own = said(id) ?? (said(rules.categories[category]?.[0] ?? '') ? undefined : previous?.services[id])
    if (own && own !== 'unasked') exceptions[id] = own
  }
  const services = resolveServices(rules, categories, exceptions)
  const granted = grantsAnything(rules, services)
  const day = 864e5
  // Everybody who refuses on one day has the same record (R10).
  const decidedAt = granted || previous?.id ? now - (now % 1e3) : now - (now % day)
  return Object.freeze({
    categories: Object.freeze(categories),
    services: Object.freeze(services),
    decidedAt,
    validUntil: decidedAt + rules.validity[granted ? 0 : 1] * day,
    policy: rules.policy,
    how,
    ...(previous?.id ? { id: previous.id } : {}),
  })
}
