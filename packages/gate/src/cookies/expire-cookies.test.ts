import { expect, test } from 'vitest'
import { expireCookies } from './expire-cookies.ts'

const places = { site: 'shop.example', paths: ['/shop'] }

test('a cookie is expired for the host and each domain up to the site, at every path that it may have', () => {
  const lines = expireCookies(['_ad'], 'http://a.www.shop.example/x/y', places)
  for (const path of ['/', '/shop', '/x', '/x/', '/x/y'])
    for (const domain of ['', '; Domain=shop.example', '; Domain=www.shop.example', '; Domain=a.www.shop.example'])
      expect(lines).toContain(`_ad=; Path=${path}${domain}; Max-Age=0`)
  expect(lines.join()).not.toContain('Domain=example')
})

test('over HTTPS those that are Secure and Partitioned as well', () => {
  const lines = expireCookies(['__Host-a', '__Secure-b', 'c'], 'https://shop.example/', { ...places, paths: [] })
  expect(lines).toContain('__Host-a=; Path=/; Max-Age=0; Secure')
  expect(lines).toContain('__Host-a=; Path=/; Max-Age=0; Secure; SameSite=None; Partitioned')
  expect(lines).toContain('__Secure-b=; Path=/; Domain=shop.example; Max-Age=0; Secure')
  expect(lines.some((line) => line.startsWith('__Host-a') && line.includes('Domain'))).toBe(false)
})

test('the lines of one answer are bounded, and each name has its likeliest first', () => {
  const names = Array.from({ length: 30 }, (_, i) => `n${i}`)
  const lines = expireCookies(names, 'http://www.shop.example/a/b/c', places)
  expect(lines).toHaveLength(40)
  for (const name of names) expect(lines).toContain(`${name}=; Path=/; Max-Age=0`)
})

test('a path that would end the line is left out, and an address has no domain', () => {
  const lines = expireCookies(['a'], 'http://127.0.0.1/a;b/c', { site: 'x.example', paths: ['/;Secure'] })
  expect(lines).toEqual(['a=; Path=/; Max-Age=0'])
})
