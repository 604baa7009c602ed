import { expect, test } from 'vitest'
import { testNotice } from '../testing/test-notice.ts'
import { storageOf } from './storage.ts'

const [, functional, analytics, marketing] = testNotice.categories.map(({ services }) => services)
const placesAndPeriods = (services = functional) =>
  JSON.stringify(storageOf(services ?? [])).match(/loc:\w+|dpv:LocalLocation|P\w+(?=")|end of .*?(?=")/g)

test('names the browser, each country and each period', () => {
  expect(placesAndPeriods(functional)).toEqual(['dpv:LocalLocation', 'loc:IE', 'end of the browser session', 'PT30M'])
  expect(placesAndPeriods(analytics)).toEqual(['dpv:LocalLocation', 'loc:DK', 'P13M', 'P25M'])
})

test('names a place and an end also where the policy names none', () => {
  expect(placesAndPeriods(marketing)).toEqual(['dpv:LocalLocation', 'end of validity'])
})
