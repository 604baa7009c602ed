import { expect, test } from 'vitest'
import { openLimiter } from './limits.ts'

test('lets a burst through, then says how long to wait', () => {
  const limiter = openLimiter({ burst: 3, perMinute: 60 }, () => 0)
  expect([1, 2, 3, 4].map(() => limiter('one'))).toEqual([0, 0, 0, 1])
  expect(limiter('another')).toBe(0)
})

test('lets through again at the steady rate', () => {
  let now = 0
  const limiter = openLimiter({ burst: 1, perMinute: 6 }, () => now)
  expect(limiter('one')).toBe(0)
  now = 9_999
  expect(limiter('one')).toBe(1)
  now = 10_000
  expect(limiter('one')).toBe(0)
})

test('is not confused by a clock that goes back', () => {
  let now = 60_000
  const limiter = openLimiter({ burst: 1, perMinute: 60 }, () => now)
  expect(limiter('one')).toBe(0)
  now = 0
  expect(limiter('one')).toBe(1)
})
