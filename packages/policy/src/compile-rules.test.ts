import { expect, test } from 'vitest'
import { compileRules, compileTerms } from './compile-rules.ts'
import { definePolicy } from './parse-policy.ts'
import type { PolicyInput } from './policy-input.ts'

const input: PolicyInput = {
  site: 'shop.example',
  controller: { name: 'Acme ApS', address: 'Street 1', email: 'privacy@shop.example' },
  services: {
    session: { category: 'necessary', reason: 'authentication', cookies: [{ name: 'sid', retention: 'session' }] },
    all: { category: 'analytics', hosts: ['ads.example'], stop: 'signal' },
    part: {
      category: 'marketing',
      hosts: ['ads.example', '*.b.example'],
      paths: ['/pixel'],
      cookies: [
        { name: '_ad', retention: '1 day' },
        { name: '_ad', retention: '1 day', domain: '.shop.example' },
      ],
      storage: [{ kind: 'local', key: 'ad_*' }],
    },
  },
}

test('says only what the page needs, who claims a part of a host first', () => {
  const rules = compileRules(definePolicy(input))
  expect(rules.services).toEqual([
    ['part', 2, /^(ads\.example\/pixel|([\w.-]+\.)?b\.example\/pixel|=_ad$|l:ad_)/s],
    ['session', -1, /^(=sid$)/s],
    ['all', 1, /^(ads\.example\/)/s, 0],
  ])
  expect(rules.categories.map(([id, , gpc]) => [id, gpc])).toEqual([
    ['functional', undefined],
    ['analytics', undefined],
    ['marketing', 1],
  ])
})

test('a category’s fingerprint changes with what it says, not with how it is held', () => {
  const fingerprint = (service: object): string | undefined =>
    compileRules(definePolicy({ ...input, services: { ...input.services, all: { category: 'analytics', ...service } } }))
      .categories[1]?.[1]
  expect(fingerprint({ hosts: ['other.example'] })).toBe(fingerprint({}))
  expect(fingerprint({ provider: 'Somebody' })).not.toBe(fingerprint({}))
  expect(fingerprint({ category: 'marketing' })).not.toBe(fingerprint({}))
})

test('a page has to be loaded again after a grant only where the gate enforces a policy', () => {
  const reload = (more: object): unknown => compileTerms(definePolicy({ ...input, ...more })).reload
  expect(reload({ gate: { csp: 'enforce' } })).toBe(1)
  expect(reload({})).toBeUndefined()
  expect(reload({ gate: { csp: 'report' } })).toBeUndefined()
  expect(reload({ gate: { csp: 'enforce' }, unlisted: 'allow' })).toBeUndefined()
  expect(reload({ gate: { csp: 'enforce' }, mode: 'report' })).toBeUndefined()
})
