import { expect, test } from 'vitest'
import { readRecord } from './read-record.ts'

const now = Math.floor(Date.now() / 1e3)
const at = (seconds: number): string => `askfirst=2.${seconds}.182.click.~analytics:aaaa~~.sha256-${'p'.repeat(43)}`
const read = (...pairs: string[]) => readRecord({ read: () => pairs, write: () => {}, files: () => Promise.reject() })

test('the newest of several is read', () => {
  for (const pairs of [
    [at(now - 9), at(now), at(now - 8)],
    [at(now), 'sid=1', at(now - 9)],
  ])
    expect(read(...pairs)?.[1]).toBe(`${now}`)
})

test('what cannot be read, or does not hold, is passed over', () => {
  expect(read('askfirst=garbage', at(now), 'askfirst=', 'askfirst', at(now + 1e6))?.[1]).toBe(`${now}`)
  expect(read('', 'askfirst=garbage', 'sid=1', at(1))).toBeUndefined()
})

test('a cookie whose name only begins so is another one', () => {
  expect(read(at(now).replace('=', '2='), `x${at(now)}`)).toBeUndefined()
})
