import { expect, it } from 'vitest'
import { dateIn } from './date-in.ts'

const time = new Date(2026, 10, 23, 9, 5).getTime()

it.each([
  ['de', '23. November 2026'],
  ['ja', '2026年11月23日'],
  ['tlh', '2026-11-23'],
])('says in %s that it is %s', (language, said) => {
  expect(dateIn(language, time)).toBe(said)
})

it('says when on that day, too', () => {
  expect(dateIn('de', time, 'short')).toBe('23. November 2026 um 09:05')
  expect(dateIn('tlh', time, 'short')).toBe('2026-11-23 09:05')
})
