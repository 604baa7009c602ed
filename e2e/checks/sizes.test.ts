import { expect, test } from 'vitest'
import { sizesOfDemo } from './sizes.ts'

const sizes = await sizesOfDemo()

test.each(
  sizes.flatMap(({ files, limit, bytes }) =>
    Object.entries(bytes).map(([language, size]) => [files.join(' + '), language, size, limit] as const),
  ),
)('%s %s has %i bytes of the %i it may have', (_files, _language, size, limit) => {
  expect(size).toBeGreaterThan(0)
  expect(size).toBeLessThanOrEqual(limit)
})

test('the promised limits stand', () => {
  const limitOf = (name: string) => sizes.find(({ files }) => files.includes(name))?.limit
  // The goal is 6,000: README.md says that it is not reached.
  expect(limitOf('askfirst.js')).toBe(9010)
  expect(limitOf('askfirst.decide.js')).toBe(10000)
  expect(limitOf('askfirst.banner.<language>.js')).toBe(3500)
  expect(limitOf('askfirst.widget.js')).toBe(12000)
})

test('the demo is measured in every language that is shipped', () => {
  expect(Object.keys(sizes.find(({ files }) => files.includes('askfirst.banner.<language>.js'))?.bytes ?? {}).sort()).toEqual([
    'ar',
    'da',
    'de',
    'en',
  ])
})
