import { expect, it } from 'vitest'
import { messageOf } from './message-of.ts'
import { sampleData } from './testing/sample-data.ts'

const { texts } = sampleData()

it.each([
  ['COLLECTOR_MISSING', texts['error.collectorMissing']],
  ['COLLECTOR_UNREACHABLE', texts['error.collectorUnreachable']],
  ['RECORD_MISSING', texts['error.recordMissing']],
  ['FILE_MISSING', texts['error.other']],
])('explains %s', (code, text) => {
  expect(messageOf({ code }, texts)).toBe(text)
})

it.each([undefined, null, 'x', new Error('x')])('explains %s as something that did not work', (error) => {
  expect(messageOf(error, texts)).toBe(texts['error.other'])
})
