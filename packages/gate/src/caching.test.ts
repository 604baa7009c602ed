import { expect, test } from 'vitest'
import { keepPrivate, varyBy } from './caching.ts'

const kept = (given: Record<string, string>): Record<string, string> => {
  const headers = new Headers(given)
  keepPrivate(headers)
  return Object.fromEntries(headers)
}

test('no shared cache keeps it, and a browser as long as before', () => {
  expect(
    kept({ 'cache-control': 'public, max-age=60, s-maxage=600, proxy-revalidate', vary: 'accept-encoding, Cookie' }),
  ).toEqual({
    'cache-control': 'max-age=60, private',
    vary: 'accept-encoding, Cookie, Sec-GPC',
  })
  expect(kept({})).toEqual({ 'cache-control': 'private', vary: 'Cookie, Sec-GPC' })
})

test('what is private for some headers is private as a whole', () => {
  expect(kept({ 'cache-control': 'private="set-cookie, x", no-store' })['cache-control']).toBe('no-store, private')
})

test('headers that speak to caches alone say never', () => {
  expect(kept({ 'surrogate-control': 'max-age=9', 'cdn-cache-control': 'max-age=9', 'x-accel-expires': '9' })).toMatchObject({
    'surrogate-control': 'no-store',
    'cdn-cache-control': 'private',
    'x-accel-expires': '0',
  })
})

test('who varies by everything does so already', () => {
  const headers = new Headers({ vary: 'Accept, *' })
  varyBy(headers, 'Cookie')
  expect(headers.get('vary')).toBe('Accept, *')
})
