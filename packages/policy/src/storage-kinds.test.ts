// Every kind of storage that a policy may name goes through schema, rules and matching, and is mistaken for no other.

import { expect, test } from 'vitest'
import { compileRules } from './compile-rules.ts'
import { claimOfStorage } from './match.ts'
import { definePolicy } from './parse-policy.ts'
import { policySchema } from './policy-schema.ts'
import type { StorageKind } from './rules.ts'

const { anyOf } = policySchema.properties?.services?.additionalProperties || {}
const kinds = (anyOf?.[1]?.properties?.storage?.items?.properties?.kind?.enum ?? []) as readonly StorageKind[]

const controller = { name: 'Acme ApS', address: '1 Street, Town', email: 'privacy@shop.example' }
const rulesOf = (...named: readonly StorageKind[]) =>
  compileRules(
    definePolicy({
      site: 'shop.example',
      controller,
      services: Object.fromEntries(
        named.map((kind) => [kind, { category: 'marketing' as const, storage: [{ kind, key: 'ad*' }] }]),
      ),
    }),
  )

test('the private file system and storage buckets are among them', () => {
  expect(kinds).toEqual(['local', 'session', 'indexeddb', 'cache', 'file', 'bucket'])
})

test.each(kinds)('%s is claimed by who declares it, and by nobody else', (kind) => {
  expect(claimOfStorage(rulesOf(...kinds), kind, 'ad1').map(([id]) => id)).toEqual([kind])
})
