import { expect, test } from 'vitest'
import { heldState } from './held.ts'

test.each([
  ['request', 'granted', 'dropped'],
  ['request', 'unasked', 'dropped'],
  ['script', 'unasked', 'held'],
  ['script', 'denied', 'held'],
  ['iframe', 'granted', 'released'],
  ['cookie', 'unasked', 'held'],
  ['cookie', 'denied', 'dropped'],
  ['storage', 'denied', 'dropped'],
  ['storage', 'granted', 'released'],
  ['img', undefined, 'held'],
] as const)('a %s whose service is %s is %s', (what, state, expected) => {
  const where = /cookie|storage/.test(what) ? { key: 'x' } : { url: '/x' }
  expect(heldState({ what, service: 'ads', ...where }, state)).toBe(expected)
})
