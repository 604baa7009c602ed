// What a decision allows, and how a choice changes it.

import type { Decision, How, State } from './decision.ts'
import type { Claim } from './match.ts'
import type { CategoryRule, Rules, Terms } from './rules.ts'

/** A day in milliseconds. */
export const day = 864e5

/**
 * For whom what `claim` claims must wait: the first service whose state is not granted, or `unlisted`. `undefined` where it may
 * happen. Whatever is not granted may not, and unknown means no.
 */
export function whoseYesIsMissing(rules: Rules, states: Readonly<Record<string, State>>, claim: Claim): string | undefined {
  return claim?.length === 0 && !rules.allowUnlisted ? 'unlisted' : claim?.find(([id]) => states[id] !== 'granted')?.[0]
}

/**
 * A decision from the state of each category, and of each service of one.
 * @param stateOf is asked with an id, the rule of its category, and the state where nothing was said of it
 */
export function makeDecision(
  rules: Rules,
  stateOf: (id: string, category: CategoryRule, otherwise: State) => State,
  rest: Omit<Decision, 'categories' | 'services'>,
): Decision {
  const categories: Record<string, State> = {}
  const services: Record<string, State> = {}
  for (const rule of rules.categories) {
    const [id] = rule
    categories[id] = stateOf(id, rule, 'unasked')
  }
  for (const [id, index] of rules.services) {
    const rule = rules.categories[index]
    services[id] = rule ? stateOf(id, rule, categories[rule[0]] as State) : 'granted'
  }
  return Object.freeze({ categories: Object.freeze(categories), services: Object.freeze(services), ...rest })
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
    (id, [category], otherwise) =>
      said(id) ??
      (id === category
        ? previous?.categories[id] === 'granted'
          ? 'granted'
          : 'denied'
        : (!said(category) && before[id]) || otherwise),
    { policy: rules.policy, how, decidedAt: 0, validUntil: 0, ...(previous?.id ? { id: previous.id } : {}) },
  )
  const granted = grantsAnything(rules, decision)
  // Everybody who refuses on one day has the same record (R10).
  // Of two records of one visitor, which know their second, the later decision must be the one that says more seconds.
  const time = previous?.id ? Math.max(now, previous.decidedAt + 1e3) : now
  const decidedAt = time - (time % (granted || previous?.id ? 1e3 : day))
  return Object.freeze({ ...decision, decidedAt, validUntil: decidedAt + rules.validity[granted ? 0 : 1] * day })
}
