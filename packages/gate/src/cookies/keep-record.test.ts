import { expect, test } from 'vitest'
import { recordOf, samplePolicy, sampleVisitor } from '../testing/sample.ts'
import { keepRecord } from './keep-record.ts'

const day = 864e5
const { record } = sampleVisitor({ analytics: true })

test('the same name and value is written for as long as it holds, for the whole site', () => {
  const line = keepRecord(record, 'https://www.shop.example/', 'shop.example', Date.now())
  expect(line).toMatch(/^askfirst=2\..*; Path=\/; Max-Age=156[34]\d{4}; SameSite=Lax; Domain=shop.example; Secure$/)
  expect(line?.split(';')[0]).toBe(record?.[0])
})

test('on another host for that host, and without Secure where there is no HTTPS', () => {
  const line = keepRecord(record, 'http://localhost/', 'shop.example', Date.now())
  expect(line).toMatch(/SameSite=Lax$/)
})

test('a record that ends within a day is left alone, and none is none', () => {
  expect(keepRecord(record, 'https://shop.example/', 'shop.example', Date.now() + 180.5 * day)).toBeUndefined()
  expect(keepRecord(undefined, 'https://shop.example/', 'shop.example', Date.now())).toBeUndefined()
})

test('a record that would write a header of its own is not written', () => {
  const [cookie, ...rest] = sampleVisitor({ analytics: true }).record ?? ['']
  const forged = [`${cookie}, x=1`, ...rest] as never
  expect(keepRecord(forged, 'https://shop.example/', 'shop.example', Date.now())).toBeUndefined()
  expect(recordOf(samplePolicy(), {})).toBeTruthy()
})
