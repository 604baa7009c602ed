// @vitest-environment happy-dom
import type { Decision } from '@askfirst/policy'
import { beforeEach, expect, test } from 'vitest'
import google from './google.ts'

const page = window as { dataLayer?: ArrayLike<unknown>[] }
const decision = { categories: { analytics: 'granted', marketing: 'denied', functional: 'unasked' } } as unknown as Decision
const commands = (): unknown[][] => (page.dataLayer ?? []).map((command) => Array.from(command))

beforeEach(() => {
  page.dataLayer = undefined as never
})

test('before any tag everything but security is denied, with no grant in sight', () => {
  google(undefined, true)
  expect(commands()).toEqual([
    [
      'consent',
      'default',
      {
        ad_storage: 'denied',
        ad_user_data: 'denied',
        ad_personalization: 'denied',
        analytics_storage: 'denied',
        functionality_storage: 'denied',
        personalization_storage: 'denied',
        security_storage: 'granted',
      },
    ],
    ['set', 'ads_data_redaction', true],
  ])
})

test('a stored decision is told on every page, after the default', () => {
  google(decision, true)
  expect(commands().map(([name, kind]) => `${name} ${kind}`)).toEqual([
    'consent default',
    'set ads_data_redaction',
    'consent update',
  ])
  expect(commands().at(-1)?.[2]).toMatchObject({
    analytics_storage: 'granted',
    ad_storage: 'denied',
    functionality_storage: 'denied',
  })
})

test('a new decision is one update of all seven', () => {
  google(decision, false)
  expect(commands()).toHaveLength(1)
  expect(Object.keys(commands()[0]?.[2] as object)).toHaveLength(7)
})

test('commands are the Arguments objects that Google reads, in the layer that is there', () => {
  const own = { event: 'page' } as never
  page.dataLayer = [own]
  google(decision, false)
  expect(page.dataLayer[0]).toBe(own)
  expect(Object.prototype.toString.call(page.dataLayer[1])).toBe('[object Arguments]')
})
