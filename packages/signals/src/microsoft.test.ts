// @vitest-environment happy-dom
import type { Decision } from '@askfirst/policy'
import { beforeEach, expect, test } from 'vitest'
import microsoft from './microsoft.ts'
import start from './microsoft-start.ts'

const page = window as { uetq?: unknown; clarity?: { q?: unknown[] } }
const decision = { categories: { analytics: 'granted', marketing: 'denied' } } as unknown as Decision
const told: unknown[][] = []

beforeEach(() => {
  told.length = 0
  page.uetq = { push: (...command: unknown[]) => told.push(command) }
  page.clarity = undefined as never
})

test('UET is denied by default, and then told the decision', () => {
  start()
  microsoft(decision)
  expect(told).toEqual([
    ['consent', 'default', { ad_storage: 'denied' }],
    ['consent', 'update', { ad_storage: 'denied' }],
  ])
})

test('Clarity is told both types with the capital letters it asks for, before it has loaded', () => {
  start()
  microsoft(decision)
  expect(page.clarity?.q).toEqual([
    ['consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' }],
    ['consentv2', { ad_Storage: 'denied', analytics_Storage: 'granted' }],
  ])
})
