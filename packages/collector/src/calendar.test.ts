import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addBusinessDays, addDays, addMonths, type Day, dayOf, lastDayEnded, startOf } from './calendar.ts'

const days = fc.integer({ min: 0, max: 40_000 }).map((number): Day => dayOf(number * 864e5))

test.each([
  ['2026-11-24', 1, '2026-12-24'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2028-01-29', 1, '2028-02-29'],
  ['2027-01-29', 1, '2027-02-28'],
  ['2026-12-31', 2, '2027-02-28'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-08-31', 1, '2026-09-30'],
  ['2100-01-30', 1, '2100-02-28'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2027-03-31', -1, '2027-02-28'],
  ['2026-11-24', 0, '2026-11-24'],
])('%s and %i months is %s', (day, months, expected) => {
  expect(addMonths(day, months)).toBe(expected)
})

test('a later day never ends earlier, and always in the month it should', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 60 }), (day, months) => {
      const end = addMonths(day, months)
      const inMonths = (one: Day): number => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7))
      expect(inMonths(end) - inMonths(day)).toBe(months)
      expect(end.slice(8) <= day.slice(8)).toBe(true)
      expect(end <= addMonths(addDays(day, 1), months)).toBe(true)
    }),
  )
})

test.each([
  ['2026-11-24', 10, '2026-12-08'],
  ['2026-11-27', 1, '2026-11-30'],
  ['2026-11-28', 1, '2026-11-30'],
  ['2026-11-29', 15, '2026-12-18'],
])('%s and %i business days is %s', (day, count, expected) => {
  expect(addBusinessDays(day, count)).toBe(expected)
})

test('ends exactly the days whose months are over', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 864e5 - 1 }), (today, months, time) => {
      const day = lastDayEnded(startOf(today) + time, months)
      expect(addMonths(day, months) < today).toBe(true)
      expect(addMonths(addDays(day, 1), months) < today).toBe(false)
    }),
    { numRuns: 2000 },
  )
})
