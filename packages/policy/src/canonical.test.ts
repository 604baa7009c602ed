import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical, hashOf } from './canonical.ts'

test('writes the example of RFC 8785 section 3.2.2', () => {
  const value = {
    numbers: [JSON.parse('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
    literals: [null, true, false],
  }
  expect(canonical(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
})

test('gives the same text whatever the order of keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse())
      expect(canonical(turned)).toBe(canonical(value))
    }),
  )
})

test('refuses what JSON cannot hold', () => {
  for (const value of [Number.NaN, () => 1, '\ud800']) expect(() => canonical(value)).toThrow(TypeError)
})

test('names its hash', () => {
  expect(hashOf({})).toBe('sha256-RBNvo1WzZ4oRRq0W9-hknpT7T8If536DEMBg9hyq_4o')
})
