import { expect, test } from 'vitest'
import { isOwnCondition, mapConditions, ownTag } from './conditions.ts'

const asked = (given: Record<string, string>, isDocument = true, key = 'k1'): Record<string, string> => {
  const headers = new Headers(given)
  mapConditions(headers, key, isDocument)
  return Object.fromEntries(headers)
}

test.each(['"abc"', 'W/"abc"', '""', '"a~b"'])('the site’s tag %s comes back as it was', (etag) => {
  const tag = ownTag(new Headers({ etag }), 'k1') as string
  expect(tag).toMatch(/^W\/"/)
  expect(isOwnCondition(tag)).toBe(true)
  expect(asked({ 'if-none-match': tag })).toEqual({ 'if-none-match': etag })
  expect(asked({ 'if-match': tag })).toEqual({ 'if-match': etag })
})

test('a tag of another decision is not known any more', () => {
  const tag = ownTag(new Headers({ etag: '"abc"' }), 'k0') as string
  expect(asked({ 'if-none-match': `${tag}, "x"`, 'if-modified-since': 'Mon, 23 Nov 2026 00:00:00 GMT' })).toEqual({})
  expect(asked({ 'if-match': tag })).toEqual({ 'if-match': '"abc"' })
})

test('a date becomes a tag and a date again', () => {
  const date = 'Mon, 23 Nov 2026 10:20:30 GMT'
  const tag = ownTag(new Headers({ 'last-modified': date }), 'k1') as string
  expect(asked({ 'if-none-match': tag })).toEqual({ 'if-modified-since': date })
  expect(asked({ 'if-none-match': tag }, true, 'k2')).toEqual({})
})

test('what was stored before the gate stood here is asked for anew where it may be a page', () => {
  const before = { 'if-none-match': '"abc"', 'if-modified-since': 'Mon, 23 Nov 2026 10:20:30 GMT' }
  expect(asked(before)).toEqual({})
  expect(asked(before, false)).toEqual(before)
})

test('without tag or date there is no tag, and garbage is none', () => {
  expect(ownTag(new Headers(), 'k1')).toBeUndefined()
  expect(ownTag(new Headers({ etag: 'abc', 'last-modified': 'never' }), 'k1')).toBeUndefined()
  expect(asked({ 'if-none-match': 'W/"x~askfirst-' })).toEqual({})
  expect(asked({ 'if-none-match': '"9e99~askfirst-dk1"' })).toEqual({})
})
