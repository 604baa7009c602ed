import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decide } from './decide.ts'
import type { Decision } from './decision.ts'
import { decisionOf, decodeRecord, encodeRecord, partsOfRecord } from './record.ts'
import type { Rules, Terms } from './rules.ts'

const rules: Rules & Terms = {
  site: 'shop.example',
  policy: `sha256-${'p'.repeat(43)}`,
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
  languages: ['en'],
}
const now = Date.UTC(2026, 10, 22, 7, 41, 9)
const day = 864e5
const identity = { id: 'b0a8c1f2-7f52-4d0e-8d6a-51c1c0b7a2aa', secret: 'mJ9c0s3b8gk2zq5cX7m1Qw' }

const decisions: fc.Arbitrary<Decision> = fc
  .tuple(fc.dictionary(fc.constantFrom('analytics', 'marketing', 'matomo', 'ads', 'video'), fc.boolean()), fc.boolean())
  .map(([choices, known]) => {
    const decision = decide(rules, undefined, choices, 'click', now)
    return known ? { ...decision, id: identity.id } : decision
  })

test('a record reads as the decision that it was written for', () => {
  fc.assert(
    fc.property(decisions, fc.boolean(), (decision, gpc) => {
      const text = encodeRecord(rules, decision, gpc, decision.id && identity.secret)
      expect(decisionOf(rules, partsOfRecord(text), gpc, now)).toEqual(decision)
      expect(encodeURIComponent(text).replaceAll('%3A', ':')).toBe(text)
    }),
  )
})

test('any garbage reads as no decision', () => {
  const valid = encodeRecord(
    rules,
    { ...decide(rules, undefined, { analytics: true }, 'click', now), id: identity.id },
    false,
    identity.secret,
  )
  const broken = fc
    .tuple(fc.nat(valid.length), fc.string({ minLength: 1, maxLength: 3 }))
    .map(([at, text]) => valid.slice(0, at) + text)
  fc.assert(
    fc.property(fc.oneof(fc.string(), broken), (text) => {
      const record = partsOfRecord(text)
      fc.pre(!valid.startsWith(text))
      // What reads at all is of our shape, and then grants nothing that we did not write.
      if (record) expect([undefined, 'unasked', 'denied']).toContain(decisionOf(rules, record, false, now)?.categories.marketing)
    }),
  )
  for (const text of [undefined, '', '1', 'true', '{}', '1.x.y.z.0.', `${valid}.`, ` ${valid}`, `${valid}\n`])
    expect(decodeRecord(text)).toBeUndefined()
})

test.each([
  ['a grant without what was granted', 'analytics:1'],
  ['a grant of something else', 'analytics:zzzzzz'],
  ['a prototype', '__proto__:aaaaaa'],
  ['no state', 'analytics'],
])('%s grants nothing', (_, categories) => {
  const record = partsOfRecord(`1.${'p'.repeat(43)}.1763800000.1773800000.click..${categories}.`)
  expect(decisionOf(rules, record, false, 1763800001e3)?.categories.analytics).toBe('unasked')
})

test('has expired on the day it says, not before', () => {
  const granted = partsOfRecord(encodeRecord(rules, decide(rules, undefined, { analytics: true }, 'click', now), false))
  expect(decisionOf(rules, granted, false, now + 181 * day)?.categories.analytics).toBe('granted')
  expect(decisionOf(rules, granted, false, now + 183 * day)).toBeUndefined()
  const denied = partsOfRecord(encodeRecord(rules, decide(rules, undefined, {}, 'click', now), false))
  expect(decisionOf(rules, denied, false, now + 89 * day)).toBeDefined()
  expect(decisionOf(rules, denied, false, now + 91 * day)).toBeUndefined()
})

test('refuses a record from the future and one that would last longer than the law allows', () => {
  const decision = decide(rules, undefined, { analytics: true }, 'click', now)
  expect(decisionOf(rules, partsOfRecord(encodeRecord(rules, decision, false)), false, now - 2 * day)).toBeUndefined()
  const endless = encodeRecord(rules, { ...decision, validUntil: now + 400 * day }, false)
  expect(decisionOf(rules, partsOfRecord(endless), false, now)).toBeUndefined()
})

test('asks again for a granted category that has changed, and for nothing else', () => {
  const record = partsOfRecord(encodeRecord(rules, decide(rules, undefined, { analytics: true }, 'click', now), false))
  const changed: Rules & Terms = {
    ...rules,
    categories: [
      ['analytics', 'bbbbbb'],
      ['marketing', 'nnnnnn', 1],
      ['new', 'cccccc'],
    ],
  }
  expect(decisionOf(changed, record, false, now)?.categories).toEqual({
    analytics: 'unasked',
    marketing: 'denied',
    new: 'unasked',
  })
  expect(decisionOf(changed, record, false, now)?.services.matomo).toBe('unasked')
})

test('the opt-out signal wins over an earlier grant, not over one made in spite of it', () => {
  const all = decide(rules, undefined, { analytics: true, marketing: true }, 'click', now)
  const before = decisionOf(rules, partsOfRecord(encodeRecord(rules, all, false)), true, now)
  expect(before?.categories).toEqual({ analytics: 'granted', marketing: 'denied' })
  expect(before?.services.ads).toBe('denied')
  const inSpite = decisionOf(rules, partsOfRecord(encodeRecord(rules, all, true)), true, now)
  expect(inSpite?.categories.marketing).toBe('granted')
  expect(decisionOf(rules, null, true, now + 1e3)).toEqual(decisionOf(rules, null, true, now))
  expect(decisionOf(rules, null, true, now)).toMatchObject({
    how: 'gpc',
    categories: { analytics: 'unasked', marketing: 'denied' },
  })
})

test('everybody who refuses on one day has the same record', () => {
  const texts = [0, 1e3, 3600e3].map((later) => encodeRecord(rules, decide(rules, undefined, {}, 'click', now + later), false))
  expect(new Set(texts).size).toBe(1)
  expect(texts[0]?.split('.')).toHaveLength(8)
})
