import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testReceipt } from '../test-receipt.ts'
import { dpvTerms, gdprTerms, lawTerms, schemaTerms } from '../testing/dpv-2-3.ts'
import { iso27560Shape } from '../testing/iso27560-shape.ts'
import { expanded, statementsOf } from '../testing/read-json-ld.ts'
import { testSource } from '../testing/test-source.ts'
import { iso27560Of } from './iso27560.ts'
import type { JsonLdNode } from './json-ld.ts'

const statusesIn = (document: JsonLdNode): Record<string, (string | undefined)[]> => {
  const { 'dpv:hasProcess': processes } = document['dpv:hasRecordOfActivity'] as JsonLdNode
  return Object.fromEntries(
    (processes as JsonLdNode[]).map((process) => [
      process['dpv:hasIdentifier'],
      (process['dpv:hasConsentStatus'] as JsonLdNode[]).map((status) => (status['@type'] as string[])[0]),
    ]),
  )
}

test('has every field that the guide says must be there', async () => {
  const document = await expanded(iso27560Of(testSource()))
  expect(iso27560Shape.safeParse(document)).toMatchObject({ success: true })
  for (const field of ['dpv:hasJurisdiction', 'dpv:hasProcess', 'dpv:hasNotice', 'dct:language']) {
    const { 'dpv:hasRecordOfActivity': record, ...rest } = iso27560Of(testSource()) as Record<string, JsonLdNode>
    const { [field]: _, ...less } = record as JsonLdNode
    expect(iso27560Shape.safeParse(await expanded({ ...rest, 'dpv:hasRecordOfActivity': less })).success).toBe(false)
  }
})

test('loses nothing when it is read as JSON-LD, and fetches nothing', async () => {
  expect(await expanded(iso27560Of(testSource({ signed: ['a.b.c', 'd.e.f', 'g.h.i'] })))).toHaveLength(1)
  const unmapped = { ...iso27560Of(testSource()), title: 'x' }
  await expect(expanded(unmapped)).rejects.toThrow()
})

test('uses only terms that the vocabulary has', async () => {
  const known: Record<string, readonly string[]> = {
    'https://w3id.org/dpv#': dpvTerms,
    'https://w3id.org/dpv/schema/dpv-27560#': schemaTerms,
    'https://w3id.org/dpv/legal/eu#': lawTerms,
    'https://w3id.org/dpv/legal/eu/gdpr#': gdprTerms,
    'https://w3id.org/dpv/loc#': ['EU', 'DK', 'IE'],
  }
  const statements = await statementsOf(iso27560Of(testSource()))
  const used = [...new Set(statements.match(/https:\/\/w3id\.org\/[^>\s]+/g))]
  expect(used.length).toBeGreaterThan(50)
  expect(used.filter((iri) => !known[iri.replace(/[^#]*$/, '')]?.includes(iri.replace(/.*#/, '')))).toEqual([])
})

test('says of each category and service what was decided at each event', () => {
  expect(statusesIn(iso27560Of(testSource()))).toEqual({
    functional: ['dpv:ConsentRefused', 'dpv:ConsentGiven', 'dpv:ConsentWithdrawn'],
    analytics: ['dpv:ConsentGiven', 'dpv:RenewedConsentGiven', 'dpv:ConsentWithdrawn'],
    marketing: ['dpv:ConsentUnknown', 'dpv:ConsentRefused', 'dpv:ConsentRefused'],
    youtube: ['dpv:ConsentGiven', 'dpv:RenewedConsentGiven', 'dpv:ConsentWithdrawn'],
  })
})

test('says every state of any record both ways', () => {
  const back: Record<string, string> = {
    'dpv:ConsentGiven': 'granted',
    'dpv:RenewedConsentGiven': 'granted',
    'dpv:ConsentRefused': 'denied',
    'dpv:ConsentWithdrawn': 'withdrawn',
    'dpv:ConsentUnknown': 'unasked',
  }
  const state = fc.constantFrom('granted', 'denied', 'withdrawn', 'unasked')
  const states = fc.record({ functional: state, analytics: state, marketing: state })
  fc.assert(
    fc.property(fc.array(states, { minLength: 1, maxLength: 6 }), (record) => {
      const receipts = record.map((categories, at) => testReceipt(at + 1, { categories: categories as never, services: {} }))
      const said = statusesIn(iso27560Of(testSource({ receipts })))
      for (const id of ['functional', 'analytics', 'marketing'] as const)
        expect(said[id]?.map((status) => back[status ?? ''])).toEqual(record.map((categories) => categories[id]))
    }),
  )
})

test('gives every party, process and notice a name of its own', () => {
  const categories = { subject: 'granted', controller: 'denied', 'provider-1': 'granted' } as const
  const receipts = [testReceipt(1, { categories, services: {} })]
  const record = iso27560Of(testSource({ receipts }))['dpv:hasRecordOfActivity'] as JsonLdNode
  const lists = ['dpv:hasProcess', 'dpv:hasEntity', 'dpv:hasNotice'].flatMap((field) => record[field] as JsonLdNode[])
  const names = [...lists, record['dpv:hasDataSubject'] as JsonLdNode].map((node) => node['@id'])
  expect(new Set(names).size).toBe(names.length)
})

test('claims an expressed consent only where a person pressed, and lets site code speak for the controller', () => {
  const receipts = (['click', 'scripted', 'api', 'gpc'] as const).map((how, at) => testReceipt(at + 1, { how }))
  const text = JSON.stringify(iso27560Of(testSource({ receipts })))
  expect(text.match(/dpv:ExpressedConsent/g)).toHaveLength(2) // analytics and youtube, once
  expect(text.match(/"dpv:isIndicatedBy":\{"@id":"[^"]*#controller"\}/g)).toHaveLength(3) // analytics, marketing, youtube
})

test('tells of nothing that is not in a receipt, a notice or the policy', () => {
  const receipts = testSource().receipts.map((receipt) => ({
    ...receipt,
    address: '203.0.113.9',
    agent: 'Mozilla/5.0',
    url: '/a?b=c',
  }))
  const text = JSON.stringify(iso27560Of(testSource({ receipts })))
  for (const never of ['203.0.113.9', 'Mozilla', '?', receipts[0]?.salt as string]) expect(text).not.toContain(never)
})

test('can be written about a record whose notices are gone, or that had none', async () => {
  for (const receipts of [testSource().receipts, [testReceipt(1, { how: 'api' })]]) {
    const document = iso27560Of(testSource({ receipts, notices: {} }))
    expect(iso27560Shape.safeParse(await expanded(document))).toMatchObject({ success: true })
  }
  expect(() => iso27560Of(testSource({ receipts: [] }))).toThrow(TypeError)
})
