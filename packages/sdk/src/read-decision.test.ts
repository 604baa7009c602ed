import { decide, encodeRecord, type Rules, type Terms } from '@askfirst/policy'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDecision } from './read-decision.ts'

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
const identity = { id: 'b0a8c1f2-7f52-4d0e-8d6a-51c1c0b7a2aa', secret: 'mJ9c0s3b8gk2zq5cX7m1Qw' }
const cookie = (choices: Record<string, boolean>, at = now): string =>
  `askfirst=${encodeRecord(rules, decide(rules, undefined, choices, 'click', at), false)}`

test('reads what the browser wrote, without the secret', () => {
  const choices = fc.dictionary(fc.constantFrom('analytics', 'marketing', 'matomo', 'ads', 'video'), fc.boolean())
  fc.assert(
    fc.property(choices, (choices) => {
      const decision = { ...decide(rules, undefined, choices, 'click', now), id: identity.id }
      const read = readDecision(`a=1; askfirst=${encodeRecord(rules, decision, false, identity.secret)}; b=2`, now)
      const { categories, policy, decidedAt, validUntil, how, id } = decision
      expect(read).toMatchObject({ categories, policy, decidedAt, validUntil, how, id })
      expect(JSON.stringify(read)).not.toContain(identity.secret)
    }),
  )
})

test('allows what is granted: the category, or a service by itself', () => {
  const decision = readDecision(cookie({ analytics: true, video: true, matomo: false }), now)
  const names = ['necessary', 'analytics', 'marketing', 'video', 'matomo', 'ads', 'nosuch', 'toString', '__proto__']
  expect(names.filter((name) => decision?.allows(name))).toEqual(['necessary', 'analytics', 'video'])
  expect(decision?.services).toEqual({ video: 'granted', matomo: 'denied' })
})

test('any garbage reads as no decision', () => {
  fc.assert(fc.property(fc.string(), (text) => void expect(readDecision(`askfirst=${text}`, now)).toBeUndefined()))
  for (const header of [
    null,
    undefined,
    '',
    ';',
    'askfirst',
    'askfirst=',
    '=askfirst=1',
    'sid=1',
    cookie({}).replace('askfirst', 'askfirst2'),
  ])
    expect(readDecision(header, now)).toBeUndefined()
})

test('the newest wins, wherever it stands', () => {
  const [older, newer] = [cookie({ analytics: true }, now - 5e3), cookie({ marketing: true, analytics: true })]
  for (const header of [`${older}; ${newer}`, `${newer}; askfirst=garbage; ${older}`])
    expect(readDecision(header, now)?.allows('marketing')).toBe(true)
})

test('an expired decision is none, and an older valid one speaks', () => {
  expect(readDecision(cookie({ analytics: true }), now + 183 * 864e5)).toBeUndefined()
  const header = `${cookie({ analytics: true }, now - 5 * 864e5)}; ${cookie({})}`
  expect(readDecision(header, now + 100 * 864e5)?.allows('analytics')).toBe(true)
})

test('nobody can change what was read', () => {
  const decision = readDecision(cookie({}), now)
  expect(Object.isFrozen(decision)).toBe(true)
})
