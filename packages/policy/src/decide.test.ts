import { expect, test } from 'vitest'
import { decide, whoseYesIsMissing } from './decide.ts'
import type { Rules, Terms } from './rules.ts'

const rules: Rules & Terms = {
  site: 'shop.example',
  policy: 'sha256-x',
  categories: [
    ['analytics', 'aaaaaa'],
    ['marketing', 'mmmmmm', 1],
  ],
  services: [
    ['session', -1],
    ['matomo', 0],
    ['ads', 1],
    ['video', 1],
  ],
  validity: [182, 90],
  languages: [['en']],
}

test('a category speaks for its services, a service for itself', () => {
  const first = decide(rules, undefined, { marketing: true, video: false }, 'click', 0)
  expect(first.categories).toEqual({ analytics: 'denied', marketing: 'granted' })
  expect(first.services).toEqual({ session: 'granted', matomo: 'denied', ads: 'granted', video: 'denied' })
})

test('what is not named keeps its state', () => {
  const first = decide(rules, undefined, { marketing: true, video: false }, 'click', 0)
  const second = decide(rules, first, { analytics: true }, 'click', 0)
  expect(second.services).toMatchObject({ matomo: 'granted', ads: 'granted', video: 'denied' })
  expect(decide(rules, second, { marketing: true }, 'click', 0).services.video).toBe('granted')
})

test('one service can be granted in a category that is denied', () => {
  const decision = decide(rules, undefined, { video: true }, 'click', 0)
  expect(decision.categories.marketing).toBe('denied')
  expect(decision.services).toMatchObject({ ads: 'denied', video: 'granted' })
})

test.each([
  ['necessary', [['session', -1]], undefined],
  ['granted', [['video', 1]], undefined],
  ['denied', [['ads', 1]], 'ads'],
  [
    'granted and denied',
    [
      ['video', 1],
      ['ads', 1],
    ],
    'ads',
  ],
  ['of an unknown service', [['nosuch', 1]], 'nosuch'],
  ['claimed by nobody', [], 'unlisted'],
  ['the site’s own', undefined, undefined],
] as const)('what is %s: %s', (_, claim, expected) => {
  const { services } = decide(rules, undefined, { video: true }, 'click', 0)
  expect(whoseYesIsMissing(rules, services, claim as never)).toBe(expected)
  if (claim?.length) expect(whoseYesIsMissing(rules, {}, claim as never)).toBe(claim[0][0])
})

test('what nobody claims may happen where the policy says so', () => {
  expect(whoseYesIsMissing({ ...rules, allowUnlisted: 1 }, {}, [])).toBeUndefined()
})

test('names in choices are data, also those of prototypes', () => {
  const decision = decide(rules, undefined, { constructor: true } as never, 'api', 0)
  expect(Object.values(decision.categories)).toEqual(['denied', 'denied'])
})

test('of two decisions of one visitor within a second the later one says so', () => {
  const first = { ...decide(rules, undefined, { analytics: true }, 'click', 5_300), id: 'x' }
  const second = { ...decide(rules, first, {}, 'click', 5_900), id: 'x' }
  expect([first.decidedAt, second.decidedAt, decide(rules, second, {}, 'click', 9_000).decidedAt]).toEqual([5_000, 6_000, 9_000])
})
