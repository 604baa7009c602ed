import { expect, test } from 'vitest'
import { readRecord } from './read-record.ts'

const at = (seconds: number): string => `askfirst=1.${'p'.repeat(43)}.${seconds}.9999999999.click..analytics:aaaaaa.`
const read = (...pairs: string[]) => readRecord({ read: () => pairs, write: () => {} })

test('the newest of several is read', () => {
  for (const pairs of [
    [at(1), at(3), at(2)],
    [at(3), 'sid=1', at(1)],
  ])
    expect(read(...pairs)?.[2]).toBe('3')
})

test('what cannot be read is passed over', () => {
  expect(read('askfirst=garbage', at(1), 'askfirst=', 'askfirst')?.[2]).toBe('1')
  expect(read('', 'askfirst=garbage', 'sid=1')).toBeNull()
})

test('a cookie whose name only begins so is another one', () => {
  expect(read(at(1).replace('=', '2='), `x${at(1)}`)).toBeNull()
})
