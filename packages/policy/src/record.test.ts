import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decide } from './decide.ts'
import type { Decision } from './decision.ts'
import { decisionOf, decodeRecord, encodeRecord, newestRecord } from './record.ts'
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
  languages: [['en']],
}
const now = Date.UTC(2026, 10, 22, 7, 41, 9)
const day = 864e5
/** What the page makes of a cookie with this text; `undefined` where it holds no record. */
const read = (text: string, { gpc = false, at = now, under = rules } = {}): Decision | undefined => {
  const record = newestRecord([`askfirst=${text}`], at)
  return record && decisionOf(under, record, gpc)
}
/** As the first version wrote it. */
const old = `1.${'p'.repeat(43)}.${now / 1e3}.${now / 1e3 + 86400}.click..analytics:aaaaaa.`
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
      expect(read(text, { gpc })).toEqual(decision)
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
      fc.pre(!valid.startsWith(text))
      // What reads at all is of our shape, and then grants nothing that we did not write.
      expect([undefined, 'unasked', 'denied']).toContain(read(text)?.categories.marketing)
    }),
  )
  for (const text of [undefined, '', '1', 'true', '{}', old, `${valid}.`, ` ${valid}`, `${valid}\n`]) {
    expect(decodeRecord(text)).toBeUndefined()
    // No cookie holds a line break.
    if (!text?.endsWith('\n')) expect(read(`${text}`)).toBeUndefined()
  }
})

test.each([
  ['a grant without what was granted', 'analytics:1'],
  ['a grant of something else', 'analytics:zzzzzz'],
  ['a prototype', '__proto__:aaaaaa'],
  ['no state', 'analytics'],
])('%s grants nothing', (_, categories) => {
  const text = `2.1763800000.182.click.~${categories}~~.sha256-${'p'.repeat(43)}`
  expect(read(text, { at: 1763800001e3 })?.categories.analytics).toBe('unasked')
})

test('has expired on the day it says, not before', () => {
  const granted = encodeRecord(rules, decide(rules, undefined, { analytics: true }, 'click', now), false)
  expect(read(granted, { at: now + 181 * day })?.categories.analytics).toBe('granted')
  expect(read(granted, { at: now + 183 * day })).toBeUndefined()
  const denied = encodeRecord(rules, decide(rules, undefined, {}, 'click', now), false)
  expect(read(denied, { at: now + 89 * day })).toBeDefined()
  expect(read(denied, { at: now + 91 * day })).toBeUndefined()
})

test('refuses a record from the future and one that would last longer than the law allows', () => {
  const decision = decide(rules, undefined, { analytics: true }, 'click', now)
  expect(read(encodeRecord(rules, decision, false), { at: now - 2 * day })).toBeUndefined()
  const lasting = (days: number) => encodeRecord(rules, { ...decision, validUntil: decision.decidedAt + days * day }, false)
  expect([lasting(395), lasting(396)].map((text) => read(text) !== undefined)).toEqual([true, false])
})

test('the newest of several that hold is read', () => {
  const at = (when: number, choices: object) =>
    `askfirst=${encodeRecord(rules, decide(rules, undefined, { ...choices }, 'click', when), false)}`
  const [older, newer] = [at(now - 5e3, { analytics: true }), at(now, { marketing: true })]
  for (const cookies of [
    [older, newer, 'sid=1'],
    [newer, 'askfirst=garbage', older],
  ])
    expect(newestRecord(cookies, now)?.[0]).toBe(newer)
  // One from the future stands in nobody's way.
  expect(newestRecord([older, at(now + 3 * day, {})], now)?.[0]).toBe(older)
})

test('asks again for a granted category that has changed, and for nothing else', () => {
  const text = encodeRecord(rules, decide(rules, undefined, { analytics: true, video: true }, 'click', now), false)
  const under: Rules & Terms = {
    ...rules,
    categories: [
      ['analytics', 'bbbbbb'],
      ['marketing', 'nnnnnn', 1],
      ['new', 'cccccc'],
    ],
  }
  expect(read(text, { under })?.categories).toEqual({
    analytics: 'unasked',
    marketing: 'denied',
    new: 'unasked',
  })
  // A service that was granted by itself follows its category, which was denied.
  expect(read(text, { under })?.services).toMatchObject({ matomo: 'unasked', video: 'denied' })
})

test('the opt-out signal wins over an earlier grant, not over one made in spite of it', () => {
  const all = decide(rules, undefined, { analytics: true, marketing: true }, 'click', now)
  const before = read(encodeRecord(rules, all, false), { gpc: true })
  expect(before?.categories).toEqual({ analytics: 'granted', marketing: 'denied' })
  expect(before?.services.ads).toBe('denied')
  const inSpite = read(encodeRecord(rules, all, true), { gpc: true })
  expect(inSpite?.categories.marketing).toBe('granted')
  expect(decisionOf(rules, undefined, true)).toMatchObject({
    decidedAt: 0,
    how: 'gpc',
    categories: { analytics: 'unasked', marketing: 'denied' },
  })
})

test('everybody who refuses on one day has the same record', () => {
  const texts = [0, 1e3, 3600e3].map((later) => encodeRecord(rules, decide(rules, undefined, {}, 'click', now + later), false))
  expect(new Set(texts).size).toBe(1)
  expect(texts[0]?.split('.')).toHaveLength(6)
})
