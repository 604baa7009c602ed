// @vitest-environment happy-dom
import type { Decision } from '@askfirst/policy'
import { beforeEach, expect, test } from 'vitest'
import google from './google.ts'
import start from './google-start.ts'

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

test('before any tag everything is denied but security, and tags wait a moment for more', () => {
  start()
  expect(commands()).toEqual([
    ['consent', 'default', { ...denied, wait_for_update: 500 }],
    ['set', 'ads_data_redaction', true],
  ])
})

test.each([
  ['analytics', ['analytics_storage']],
  ['marketing', ['ad_storage', 'ad_user_data', 'ad_personalization']],
  ['functional', ['functionality_storage', 'personalization_storage']],
])('%s speaks for %j', (category, types) => {
  google(decided({ [category]: 'granted' }))
  const granted = Object.fromEntries(types.map((type) => [type, 'granted']))
  expect(commands()).toEqual([['consent', 'update', { ...denied, ...granted }]])
})

test('what nobody has answered is denied, and so is what the site has no category for', () => {
  google(decided({ analytics: 'unasked' }))
  expect(commands()).toEqual([['consent', 'update', denied]])
})

test('a withdrawal is an update like any other', () => {
  google(decided({ analytics: 'granted' }))
  google(decided({ analytics: 'denied' }))
  expect(commands().at(-1)).toEqual(['consent', 'update', denied])
})

test('commands are Arguments objects: Google ignores arrays', () => {
  start()
  google(decided({}))
  for (const command of page.dataLayer ?? []) expect(Object.prototype.toString.call(command)).toBe('[object Arguments]')
  expect(page.dataLayer).toHaveLength(3)
})

test('what the page has queued before stays before', () => {
  const theirs = ['js'] as unknown as IArguments
  page.dataLayer = [theirs]
  start()
  expect(page.dataLayer[0]).toBe(theirs)
})
