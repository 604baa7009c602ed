// @vitest-environment happy-dom
import type { Decision } from '@askfirst/policy'
import { beforeEach, expect, test } from 'vitest'
import google from './google.ts'

const page = window as { dataLayer?: IArguments[] }
const commands = (): unknown[][] => (page.dataLayer ?? []).map((command) => [...command])
const decided = (categories: Record<string, string>): Decision => ({ categories, services: {} }) as unknown as Decision

const denied = {
  ad_storage: 'denied',
  ad_user_data: 'denied',
  ad_personalization: 'denied',
  analytics_storage: 'denied',
  functionality_storage: 'denied',
  personalization_storage: 'denied',
  security_storage: 'granted',
}

beforeEach(() => {
  delete page.dataLayer
})

test('before any tag everything is denied but security', () => {
  google(undefined, true)
  expect(commands()).toEqual([
    ['consent', 'default', denied],
    ['set', 'ads_data_redaction', true],
  ])
})

test('what is known at the start follows the default, which denies all the same', () => {
  google(decided({ analytics: 'granted', marketing: 'denied' }), true)
  expect(commands()).toEqual([
    ['consent', 'default', denied],
    ['set', 'ads_data_redaction', true],
    ['consent', 'update', { ...denied, analytics_storage: 'granted' }],
  ])
})

test.each([
  ['analytics', ['analytics_storage']],
  ['marketing', ['ad_storage', 'ad_user_data', 'ad_personalization']],
  ['functional', ['functionality_storage', 'personalization_storage']],
])('%s speaks for %j', (category, types) => {
  google(decided({ [category]: 'granted' }), false)
  const granted = Object.fromEntries(types.map((type) => [type, 'granted']))
  expect(commands()).toEqual([['consent', 'update', { ...denied, ...granted }]])
})

test('what nobody has answered is denied, and so is what the site has no category for', () => {
  google(decided({ analytics: 'unasked' }), false)
  expect(commands()).toEqual([['consent', 'update', denied]])
})

test('a withdrawal is an update like any other', () => {
  google(decided({ analytics: 'granted' }), false)
  google(decided({ analytics: 'denied' }), false)
  expect(commands().at(-1)).toEqual(['consent', 'update', denied])
})

test('commands are Arguments objects: Google ignores arrays', () => {
  google(decided({}), true)
  for (const command of page.dataLayer ?? []) expect(Object.prototype.toString.call(command)).toBe('[object Arguments]')
  expect(page.dataLayer).toHaveLength(3)
})

test('what the page has queued before stays before', () => {
  const theirs = ['js'] as unknown as IArguments
  page.dataLayer = [theirs]
  google(undefined, true)
  expect(page.dataLayer[0]).toBe(theirs)
})
