import { expect, test } from 'vitest'
import { compressionFor } from './compression.ts'

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip;q=0.1', 'gzip'],
  ['*', 'br'],
  ['*;q=0.5, br;q=0', 'gzip'],
  ['BR', 'br'],
  ['gzip;q=x', undefined],
  ['identity', undefined],
  ['', undefined],
  [null, undefined],
])('of %j it takes %s', (header, coding) => {
  expect(compressionFor(header)?.coding).toBe(coding)
})
