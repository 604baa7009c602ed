import { expect, test } from 'vitest'
import { channelsOf, contrastOf, mixOf } from './contrast-of.ts'

test.each([
  ['#000', '#fff', 21],
  ['#777', '#777777', 1],
  ['#777', '#fff', 4.47],
  ['#767676', '#fff', 4.54],
])('%s and %s have a contrast of %d', (one, other, contrast) => {
  expect(contrastOf(channelsOf(one), channelsOf(other))).toBe(contrast)
  expect(contrastOf(channelsOf(other), channelsOf(one))).toBe(contrast)
})

test('mixes as CSS does', () => {
  expect(mixOf(channelsOf('#000'), 0.75, channelsOf('#fff'))).toEqual([63.75, 63.75, 63.75])
})
