import { hashOf, type Notice } from '@askfirst/policy'
import { expect, test } from 'vitest'
import { testReceipt } from '../test-receipt.ts'
import { testNotice } from '../testing/test-notice.ts'
import { testSource } from '../testing/test-source.ts'
import { consentItemsOf } from './consent-items.ts'

const now: Notice = {
  ...testNotice,
  categories: testNotice.categories.map((category) => ({ ...category, description: 'As it is told now.' })),
}
const notices = { [hashOf(testNotice)]: testNotice, [hashOf(now)]: now }

test('tells of a category what the latest notice that knows it says', () => {
  const receipts = [testNotice, now].map((notice, at) => testReceipt(at + 1, { notice: hashOf(notice) }))
  const told = (of: typeof receipts) => consentItemsOf({ receipts: of, notices }).map(({ category }) => category?.description)
  expect(told(receipts)).toEqual(['As it is told now.', 'As it is told now.', 'As it is told now.'])
  expect(told(receipts.slice(0, 1))).not.toContain('As it is told now.')
})

test('tells of a service with a choice of its own apart, and of the others with their category', () => {
  const items = consentItemsOf(testSource()).map(({ id, services }) => [id, services.map((service) => service.id)])
  expect(items).toEqual([
    ['functional', ['recent']],
    ['analytics', ['matomo']],
    ['marketing', []],
    ['youtube', ['youtube']],
  ])
})

test('says nothing of an event that an item had no part in', () => {
  const receipts = [testReceipt(1, { categories: { analytics: 'granted' }, services: {} }), testReceipt(2, { services: {} })]
  const events = consentItemsOf({ receipts, notices: {} }).map(({ id, events }) => [id, events.map(({ receipt }) => receipt.seq)])
  expect(events).toEqual([
    ['analytics', [1, 2]],
    ['marketing', [2]],
  ])
})
