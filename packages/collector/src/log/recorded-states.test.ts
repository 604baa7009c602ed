import type { Receipt } from '@askfirst/receipt'
import { expect, test } from 'vitest'
import type { PolicyNames } from '../sites.ts'
import { recordedStates } from './recorded-states.ts'

const names: PolicyNames = {
  categories: new Set(['analytics', 'marketing']),
  services: new Map([
    ['matomo', 'analytics'],
    ['video', 'marketing'],
  ]),
}
const after = (categories: object, services: object = {}) => ({ categories, services }) as Receipt
const said = (previous: Receipt | undefined, categories: object, services: object = {}) =>
  recordedStates({ categories, services } as Receipt as never, previous, names)

test('records what was said where nothing was granted before', () => {
  expect(said(undefined, { analytics: 'denied' })).toEqual({ categories: { analytics: 'denied' }, services: {} })
  expect(said(after({ analytics: 'denied' }), { analytics: 'denied' }).categories.analytics).toBe('denied')
  expect(said(after({ analytics: 'withdrawn' }), { analytics: 'denied' }).categories.analytics).toBe('denied')
})

test('records a grant that is denied now as withdrawn, and its services with it', () => {
  const now = said(after({ analytics: 'granted' }), { analytics: 'denied' })
  expect(now).toEqual({ categories: { analytics: 'withdrawn' }, services: {} })
})

test('does not call it a withdrawal when the policy changed and asks again', () => {
  expect(said(after({ analytics: 'granted' }), { analytics: 'unasked' }).categories.analytics).toBe('unasked')
})

test('records one service that was granted with its category and is denied now', () => {
  const now = said(after({ analytics: 'granted' }), { analytics: 'granted' }, { matomo: 'denied' })
  expect(now).toEqual({ categories: { analytics: 'granted' }, services: { matomo: 'withdrawn' } })
})

test('records one service that was granted against its category and follows it now', () => {
  const now = said(after({ marketing: 'denied' }, { video: 'granted' }), { marketing: 'denied' })
  expect(now.services).toEqual({ video: 'withdrawn' })
})
