import { expect, test } from 'vitest'
import { parsePolicy } from './parse-policy.ts'
import type { PolicyInput } from './policy-input.ts'

function parsed(ui: PolicyInput['ui']) {
  return parsePolicy({ site: 'shop.example', controller: { name: 'A', address: 'B', email: 'a@b.example' }, services: {}, ui })
}

const positionOf = (ui: PolicyInput['ui']) => {
  const result = parsed(ui)
  return result.ok ? result.policy.ui.position : result.problems.map(({ path, requirement }) => [path, requirement])
}

test('each layout stands where it is expected', () => {
  expect([{}, ...(['bar', 'box', 'cloud', 'dialog'] as const).map((layout) => ({ layout }))].map(positionOf)).toEqual([
    'bottom',
    'bottom',
    'bottom-right',
    'bottom',
    'center',
  ])
})

test('refuses a place that the layout does not have', () => {
  expect(positionOf({ layout: 'bar', position: 'bottom-left' })).toEqual([['ui.position', undefined]])
  expect(positionOf({ layout: 'dialog', position: 'bottom' })).toEqual([['ui.position', undefined]])
  expect(positionOf({ layout: 'box', position: 'top-left' })).toBe('top-left')
})

test('refuses a dialog in the page', () => {
  expect(positionOf({ layout: 'dialog', mount: '#here' })).toEqual([['ui.mount', undefined]])
  expect(positionOf({ layout: 'box', mount: '#here' })).toBe('bottom-right')
})

test('refuses a colour for one of the buttons alone (R15)', () => {
  const light = { reject: '#eee' } as object
  expect(positionOf({ colors: { light } })).toEqual([['ui.colors.light.reject', 'R15']])
})

test('reads its own result', () => {
  const first = parsed({ layout: 'cloud', mount: '#here', colors: { light: { accent: '#123' } }, reopen: 'link' })
  expect(first.ok && parsePolicy(first.policy)).toEqual(first)
})
