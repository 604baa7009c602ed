import { expect, test } from 'vitest'
import { callerOf, openLimiter } from './limits.ts'

test('lets a burst through, then says how long to wait', () => {
  const limiter = openLimiter({ burst: 3, perSecond: 1 }, () => 0)
  expect([1, 2, 3, 4].map(() => limiter('one'))).toEqual([0, 0, 0, 1])
  expect(limiter('another')).toBe(0)
})

test('lets through again at the steady rate', () => {
  let now = 0
  const limiter = openLimiter({ burst: 1, perSecond: 0.1 }, () => now)
  expect(limiter('one')).toBe(0)
  now = 9_999
  expect(limiter('one')).toBe(1)
  now = 10_000
  expect(limiter('one')).toBe(0)
})

test('is not confused by a clock that goes back', () => {
  let now = 60_000
  const limiter = openLimiter({ burst: 1, perSecond: 1 }, () => now)
  expect(limiter('one')).toBe(0)
  now = 0
  expect(limiter('one')).toBe(1)
})

test('remembers no more callers than it has room for, and of those who called last', () => {
  const limiter = openLimiter({ burst: 1, perSecond: 1 }, () => 0, 2)
  expect(['one', 'two', 'one', 'three'].map(limiter)).toEqual([0, 0, 1, 0])
  expect(['one', 'three', 'two'].map(limiter)).toEqual([1, 1, 0])
})

test('takes a household for one caller, however many addresses it has', () => {
  expect(callerOf('2001:db8:0:1:aaaa::1')).toBe(callerOf('2001:db8::1:bbbb:0:0:2'))
  expect(callerOf('2001:db8:0:1::1')).not.toBe(callerOf('2001:db8:0:2::1'))
  expect(callerOf('::1')).toBe(callerOf('0:0:0:0:ffff::2'))
  expect(callerOf('fe80::1%eth0')).toBe(callerOf('fe80::2'))
  expect([callerOf('::ffff:192.0.2.1'), callerOf('192.0.2.1'), callerOf('unknown')]).toEqual([
    '192.0.2.1',
    '192.0.2.1',
    'unknown',
  ])
})
