import { expect, it } from 'vitest'
import { durationIn } from './duration-in.ts'

it.each([
  ['en', '13 months', '13 months'],
  ['en', '1 year', '1 year'],
  ['da', '30 minutes', '30 minutter'],
  ['de', '1 day', '1 Tag'],
])('says in %s how long %s is', (language, retention, said) => {
  expect(durationIn(language, retention, 'x')).toBe(said)
})

it('leaves alone what is in words already', () => {
  expect(durationIn('ga', '13 mí', 'x')).toBe('13 mí')
})

it.each(['session', undefined, ''])('says %s in the words given', (retention) => {
  expect(durationIn('en', retention, 'until then')).toBe('until then')
})
