import { expect, test } from 'vitest'
import { heldState } from './held.ts'

test.each([
  ['request', 'granted', 'dropped'],
  ['request', 'unasked', 'dropped'],
  ['script', 'unasked', 'held'],
  ['script', 'denied', 'held'],
  ['frame', 'granted', 'released'],
  ['cookie', 'unasked', 'held'],
  ['cookie', 'denied', 'dropped'],
  ['storage', 'denied', 'dropped'],
  ['storage', 'granted', 'released'],
  ['image', undefined, 'held'],
] as const)('a %s whose service is %s is %s', (what, state, expected) => {
  expect(heldState(what, state)).toBe(expected)
})
