import type { Receipt } from '@askfirst/receipt'
import { expect, test } from 'vitest'
import type { RecordedMessage } from '../parse-decision.ts'
import { testCollector, testMessage, testVisitor } from '../test-site.ts'
import { isSameDecision } from './is-same-decision.ts'

/** A decision that takes back a category and a service of another one, and its receipt. */
async function recorded(): Promise<readonly [Receipt, RecordedMessage]> {
  const { decide, site } = await testCollector()
  const visitor = testVisitor()
  await decide(visitor, { categories: { functional: 'denied', analytics: 'granted', marketing: 'granted' } })
  const categories = { functional: 'denied', analytics: 'denied', marketing: 'granted' } as const
  const message = testMessage(site, { categories, services: { video: 'denied' } }) as RecordedMessage
  return [await decide(visitor, message), message]
}

test('knows the message that a receipt was made from, though it says `withdrawn` where the message says `denied`', async () => {
  const [receipt, message] = await recorded()
  expect(receipt).toMatchObject({ categories: { analytics: 'withdrawn' }, services: { video: 'withdrawn' } })
  expect(isSameDecision(receipt, message)).toBe(true)
})

test.each([
  [{ gpc: true }],
  [{ language: 'da' }],
  [{ control: 'save' }],
  [{ decidedAt: '2026-11-22T07:41:08.121Z' }],
  [{ validUntil: '2026-12-23T07:41:08.120Z' }],
  [{ categories: { functional: 'denied', analytics: 'granted', marketing: 'granted' } }],
  [{ categories: { functional: 'denied', analytics: 'denied' } }],
  [{ services: { video: 'granted' } }],
  [{ services: { video: 'denied', matomo: 'granted' } }],
] as [Partial<RecordedMessage>][])('knows another one: %j', async (changes) => {
  const [receipt, message] = await recorded()
  expect(isSameDecision(receipt, { ...message, ...changes })).toBe(false)
})
