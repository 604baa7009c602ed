import { expect, it } from 'vitest'
import { countryIn } from './country-in.ts'

it.each([
  ['en', 'DE', 'Germany'],
  ['da', 'DE', 'Tyskland'],
  ['ga', 'an Ghearmáin', 'an Ghearmáin'],
  ['en', undefined, ''],
])('says in %s which country %s is', (language, country, said) => {
  expect(countryIn(language, country)).toBe(said)
})
