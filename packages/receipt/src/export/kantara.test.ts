import { expect, test } from 'vitest'
import { createKey, publicHalf } from '../keys.ts'
import { signReceipt } from '../sign.ts'
import { testReceipt } from '../test-receipt.ts'
import { kantaraShape } from '../testing/kantara-shape.ts'
import { testSource } from '../testing/test-source.ts'
import { kantaraOf } from './kantara.ts'

test('writes a receipt for each event that has every field of the specification, and no other', () => {
  const receipts = kantaraOf(testSource())
  expect(receipts.map(({ consentReceiptID }) => consentReceiptID)).toEqual(testSource().receipts.map(({ event }) => event))
  for (const receipt of receipts) {
    expect(kantaraShape.safeParse(receipt)).toMatchObject({ success: true })
    expect(kantaraShape.safeParse({ ...receipt, more: 1 }).success).toBe(false)
  }
})

test('counts seconds, as the specification does', () => {
  expect(kantaraOf(testSource())[0]?.consentTimestamp).toBe(Date.UTC(2026, 10, 22, 7, 41, 9) / 1000)
})

test('says of each category and service whether there is a consent', () => {
  const types = kantaraOf(testSource()).map(({ services }) =>
    Object.fromEntries(services.map(({ service, purposes }) => [service, purposes[0]?.consentType])),
  )
  const scripted = 'Given by scripted, not known to be explicit'
  expect(types).toEqual([
    { Functional: 'No consent: denied', Analytics: 'EXPLICIT', Marketing: 'No consent: unasked', YouTube: 'EXPLICIT' },
    { Functional: scripted, Analytics: scripted, Marketing: 'No consent: denied', YouTube: scripted },
    ...[{ Functional: 'withdrawn', Analytics: 'withdrawn', Marketing: 'denied', YouTube: 'withdrawn' }].map((states) =>
      Object.fromEntries(Object.entries(states).map(([name, state]) => [name, `No consent: ${state}`])),
    ),
  ])
})

test('names those who are not the controller, and nobody else', () => {
  const [first] = kantaraOf(testSource())
  const named = first?.services.flatMap(({ purposes }) => purposes.flatMap(({ thirdPartyName }) => thirdPartyName ?? []))
  expect(named).toEqual(['Google Ireland Ltd'])
  expect(first?.policyUrl).toBe('https://shop.example/privacy')
})

test('names the key that signed each event, also after a rotation', async () => {
  const [old, now] = [await createKey(), await createKey()]
  const receipts = [testReceipt(1), testReceipt(2)]
  const signed = [await signReceipt(testReceipt(1), old), await signReceipt(testReceipt(2), now)]
  const keys = { keys: [publicHalf(now), publicHalf(old)] }
  const named = kantaraOf(testSource({ receipts, signed, keys })).map(({ publicKey }) => JSON.parse(publicKey ?? '{}').kid)
  expect(named).toEqual([old.kid, now.kid])
})

test('tells of nothing that is not in a receipt, a notice or the policy', () => {
  const receipts = testSource().receipts.map((receipt) => ({
    ...receipt,
    address: '203.0.113.9',
    agent: 'Mozilla/5.0',
    url: '/a?b=c',
  }))
  const text = JSON.stringify(kantaraOf(testSource({ receipts })))
  for (const never of ['203.0.113.9', 'Mozilla', '?', receipts[0]?.salt as string]) expect(text).not.toContain(never)
})
