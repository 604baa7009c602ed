import { expect, it } from 'vitest'
import { oneMonthAfter } from './one-month-after.ts'

it.each([
  ['2026-11-23', '2026-12-23'],
  ['2026-12-31', '2027-01-31'],
  ['2027-01-31', '2027-02-28'],
  ['2028-01-30', '2028-02-29'],
  ['2026-03-31', '2026-04-30'],
])('what is asked on %s must be answered by %s', (asked, due) => {
  const noon = (date: string) => new Date(`${date}T12:00`).getTime()
  expect(oneMonthAfter(noon(asked))).toBe(noon(due))
})
