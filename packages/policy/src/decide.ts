// What a decision allows, and how a choice changes it.

import type { Decision, How, State } from './decision.ts'
import type { Claim } from './match.ts'
import type { CategoryRule, Rules, Terms } from './rules.ts'

/** A day in milliseconds. */
export const day = 864e5

/** May what these services claim happen? Whatever is not granted may not, and unknown means no. */
export function mayHappen(rules: Rules, states: Decision['services'] | undefined, claim: Claim): boolean {
  return claim?.length
    ? claim.every(([id, category]) => category < 0 || states?.[id] === 'granted')
    : !claim || !!rules.allowUnlisted
}

/**
 * A decision from what was said of each category and of each service that may differ from its category.
 * @param said is asked with an id, with what a record has where that is granted (a category's fingerprint, `1` for a service)
 *   and with the rule of the category
 */
export function makeDecision(
  rules: Rules,
  said: (id: string, granted: string, category: CategoryRule) => State | undefined,
  rest: Omit<Decision, 'categories' | 'services'>,
): Decision {
  const categories: Record<string, State> = {}
  const services: Record<string, State> = {}
  for (const rule of rules.categories) categories[rule[0]] = said(rule[0], rule[1], rule) ?? 'unasked'
  for (const [id, index] of rules.services) {
    const rule = rules.categories[index]
    const state = rule ? categories[rule[0]] : 'granted'
    services[id] = (rule && state !== 'unasked' && said(id, '1', rule)) || (state as State)
  }
  return Object.freeze({ ...rest, categories: Object.freeze(categories), services: Object.freeze(services) })
}

/** The services whose state is not their category's. */
export function exceptionsOf(rules: Rules, { categories, services }: Decision): Record<string, 'granted' | 'denied'> {
  return Object.fromEntries(
    rules.services
      .filter(([id, category]) => category >= 0 && services[id] !== categories[rules.categories[category]?.[0] ?? ''])
      .map(([id]) => [id, services[id] as 'granted' | 'denied']),
  )
}

/** Is anything granted beyond what is necessary? */
export function grantsAnything(rules: Rules, { services }: Decision): boolean {
  return rules.services.some(([id, category]) => category >= 0 && services[id] === 'granted')
}

/**
 * The decision after `choices`, by category and service id: `true` grants, `false` denies. What is not named keeps its state,
 * or is denied when it has none. A category that is named speaks for all its services that are not.
 * @param now milliseconds since 1970
 */
export function decide(
  rules: Rules & Terms,
  previous: Decision | undefined,
  choices: Readonly<Record<string, boolean>>,
  how: How,
  now: number,
): Decision {
  const said = (id: string): State | undefined =>
    Object.hasOwn(choices, id) ? (choices[id] === true ? 'granted' : 'denied') : undefined
  const before = previous ? exceptionsOf(rules, previous) : {}
  const decision = makeDecision(
    rules,
    (id, granted, [category]) =>
      said(id) ??
      (granted !== '1'
        ? previous?.categories[id] === 'granted'
          ? 'granted'
          : 'denied'
        : said(category)
          ? undefined
          : before[id]),
    { policy: rules.policy, how, decidedAt: 0, validUntil: 0, ...(previous?.id ? { id: previous.id } : {}) },
  )
  const granted = grantsAnything(rules, decision)
  // Everybody who refuses on one day has the same record (R10).
  const decidedAt = now - (now % (granted || previous?.id ? 1e3 : day))
  return Object.freeze({ ...decision, decidedAt, validUntil: decidedAt + rules.validity[granted ? 0 : 1] * day })
}
