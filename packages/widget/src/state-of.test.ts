import { expect, it } from 'vitest'
import { isAnythingGranted, stateOf } from './state-of.ts'
import { decided } from './testing/fake-askfirst.ts'
import { sampleData } from './testing/sample-data.ts'

const stateIn = (id: string, granted?: string[]) => {
  const category = sampleData().categories.find((category) => category.id === id)
  return category && stateOf(category, granted && decided(granted))
}

it.each([
  ['functional', undefined, 'unasked'],
  ['functional', [], 'denied'],
  ['functional', ['functional', 'video', 'maps'], 'granted'],
  ['functional', ['video'], 'partly'],
  ['functional', ['functional', 'video'], 'partly'],
  ['analytics', ['analytics'], 'granted'],
])('%s with %j granted is %s', (id, granted, state) => {
  expect(stateIn(id, granted)).toBe(state)
})

it('finds something to withdraw only where something was asked for and granted', () => {
  const { categories } = sampleData()
  expect(isAnythingGranted(categories, undefined)).toBe(false)
  expect(isAnythingGranted(categories, decided(['video']))).toBe(true)
  expect(isAnythingGranted(categories, decided(['analytics']))).toBe(true)
  // The session, which is necessary, is always granted.
  expect(isAnythingGranted(categories, decided())).toBe(false)
})
