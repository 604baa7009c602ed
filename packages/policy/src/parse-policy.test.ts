import { expect, test } from 'vitest'
import { definePolicy, parsePolicy } from './parse-policy.ts'
import type { PolicyInput } from './policy-input.ts'

const input: PolicyInput = {
  site: 'shop.example',
  controller: { name: 'Acme ApS', address: 'Street 1', email: 'privacy@shop.example' },
  services: {
    session: { category: 'necessary', reason: 'authentication', cookies: [{ name: 'sid', retention: 'session' }] },
    matomo: { category: 'analytics', hosts: ['stats.shop.example'], cookies: [{ name: '_pk_*', retention: '13 months' }] },
    youtube: 'youtube',
  },
}
const catalogue = { youtube: { category: 'marketing', provider: 'Google', hosts: ['*.youtube.com'] } }

function problemsOf(value: unknown): [path: string, code: string, requirement?: string][] {
  const parsed = parsePolicy(value, catalogue)
  return parsed.ok
    ? []
    : parsed.problems.map(({ path, code, requirement }) => [path, code, ...(requirement ? [requirement] : [])] as never)
}

test('fills in what has a default and resolves the catalogue', () => {
  const policy = definePolicy(input, catalogue)
  expect(Object.keys(policy.categories)).toEqual(['functional', 'analytics', 'marketing'])
  expect(policy.services.youtube).toMatchObject({ category: 'marketing', hosts: ['*.youtube.com'], stop: 'reload' })
  expect(policy.validity).toEqual({ granted: 182, denied: 182 })
})

test('gives the same again for its own result', () => {
  const policy = definePolicy(input, catalogue)
  expect(parsePolicy(policy)).toEqual({ ok: true, policy })
})

test('versions by content: order does not count, what a visitor is told does', () => {
  const version = (changed: Partial<PolicyInput>): string => definePolicy({ ...input, ...changed }, catalogue).version
  const turned = Object.fromEntries(Object.entries(input).reverse()) as unknown as PolicyInput
  expect(version({})).toMatch(/^sha256-[\w-]{43}$/)
  expect(version(turned)).toBe(version({}))
  expect(version({ collector: '/consent', ui: { theme: 'dark' } })).toBe(version({}))
  expect(version({ validity: { granted: 90 } })).not.toBe(version({}))
  expect(version({ controller: { ...input.controller, name: 'Other' } })).not.toBe(version({}))
})

test('cannot be changed afterwards', () => {
  const policy = definePolicy(input, catalogue)
  expect(() => Object.assign(policy.services, { x: 1 })).toThrow(TypeError)
})

test('lists every problem with its path, code and requirement', () => {
  const services = {
    a: { category: 'necessary', hosts: ['*bad'] },
    b: { category: 'analytics', reason: 'cart', cookies: [{ name: 'x y', retention: 'for ever' }], colour: 1 },
  }
  expect(problemsOf({ ...input, services, validity: { denied: 7 }, controller: { name: '' } })).toEqual([
    ['controller.address', 'MISSING', 'R20'],
    ['controller.email', 'MISSING', 'R20'],
    ['controller.name', 'MISSING', 'R20'],
    ['services.a.hosts[0]', 'BAD_FORMAT', 'R27'],
    ['services.b.cookies[0].name', 'BAD_FORMAT', 'R27'],
    ['services.b.cookies[0].retention', 'BAD_FORMAT', 'R27'],
    ['services.b.colour', 'UNKNOWN_FIELD', 'R27'],
    ['validity.denied', 'OUT_OF_RANGE', 'R40'],
  ])
})

test('names what only the whole shows to be wrong', () => {
  const services = {
    a: { category: 'necessary' },
    b: { category: 'sport' },
    c: 'nosuch',
    d: { category: 'analytics', reason: 'cart' },
    e: {},
    own: { category: 'own' },
  }
  expect(problemsOf({ ...input, services, categories: { necessary: {}, analytics: {}, own: { name: 'Own' } } })).toEqual([
    ['categories.necessary', 'NOT_ALLOWED', 'R17'],
    ['categories.own.description', 'TEXT_MISSING', 'R20'],
    ['services.a.reason', 'REASON_MISSING', 'R11'],
    ['services.b.category', 'CATEGORY_UNKNOWN'],
    ['services.c', 'SERVICE_UNKNOWN'],
    ['services.d.reason', 'REASON_MISPLACED', 'R60'],
    ['services.e.category', 'MISSING'],
    ['services.own', 'NAME_TAKEN'],
  ])
})

test('keeps proof for 13 months, or for up to five years with a written reason (R52)', () => {
  const reason = 'Limitation period of three years, forældelsesloven § 3'
  expect(definePolicy(input, catalogue).retention).toEqual({ proof: 13 })
  expect(definePolicy({ ...input, retention: { proof: 36, reason } }, catalogue).retention).toEqual({ proof: 36, reason })
  expect(definePolicy({ ...input, retention: { proof: 36, reason } }, catalogue).version).toBe(
    definePolicy(input, catalogue).version,
  )
  expect(problemsOf({ ...input, retention: { proof: 13 } })).toEqual([])
  for (const proof of [0, 36])
    expect(problemsOf({ ...input, retention: { proof } })).toEqual([['retention.reason', 'REASON_MISSING', 'R52']])
  for (const proof of [-1, 61])
    expect(problemsOf({ ...input, retention: { proof, reason } })).toEqual([['retention.proof', 'OUT_OF_RANGE', 'R52']])
})

test('throws one error that says all of it', () => {
  expect(() => definePolicy({ ...input, site: '' })).toThrow(
    expect.objectContaining({ code: 'POLICY_INVALID', name: 'PolicyError' }),
  )
})

test.each([undefined, null, 1, 'x', [], {}])('refuses %j without throwing', (value) => {
  expect(problemsOf(value)).not.toEqual([])
})
