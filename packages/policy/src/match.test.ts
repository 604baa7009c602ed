import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileRules } from './compile-rules.ts'
import { claimOfCookie, claimOfStorage, claimOfUrl } from './match.ts'
import { definePolicy } from './parse-policy.ts'
import { matchesPattern } from './pattern.ts'

const once = { retention: '1 day' }
const rules = compileRules(
  definePolicy({
    site: 'shop.example',
    controller: { name: 'Acme ApS', address: 'Street 1', email: 'privacy@shop.example' },
    services: {
      whole: { category: 'marketing', hosts: ['shared.example'] },
      proxy: { category: 'marketing', hosts: ['shop.example'], paths: ['/collect'] },
      part: { category: 'analytics', hosts: ['shared.example'], paths: ['/a/*/b', '/c?d'] },
      pixel: { category: 'marketing', hosts: ['*.ads.example'], paths: ['/pixel'] },
      ads: {
        category: 'marketing',
        hosts: ['cdn.example'],
        cookies: [
          { name: '_ad', ...once },
          { name: '_ad_*', ...once },
        ],
        storage: [
          { kind: 'local', key: 'ad*' },
          { kind: 'indexeddb', key: 'adcache' },
        ],
      },
      shared: { category: 'marketing', cookies: [{ name: '_ad', ...once }] },
    },
  }),
)
const page = 'https://www.shop.example/a/b'
const claimed = (address: string): string | undefined => {
  const claim = claimOfUrl(rules, address, page)
  return claim && (claim[0]?.[0] ?? 'unlisted')
}

test.each([
  ['https://ads.example/pixel.gif', 'pixel'],
  ['https://eu.ads.example/pixel?x=1', 'pixel'],
  ['//cdn.example./x.js', 'ads'],
  ['HTTPS://CDN.EXAMPLE:8443/x.js', 'ads'],
  ['wss://cdn.example/socket', 'ads'],
  ['https://ads.example/other', 'unlisted'],
  ['https://badads.example/pixel', 'unlisted'],
  ['https://cdn.example.evil/x.js', 'unlisted'],
  ['https://sub.cdn.example/x.js', 'unlisted'],
  ['https://shop.example.evil/', 'unlisted'],
  ['http://[bad', 'unlisted'],
  ['https://shared.example/x', 'whole'],
  ['https://shared.example/a/1/b2', 'part'],
  ['https://shared.example/c?d=1', 'part'],
  ['https://shared.example/cd', 'whole'],
  ['https://adsxexample/pixel', 'unlisted'],
  ['https://shop.example/collect/v1', 'proxy'],
  ['/own.js', undefined],
  ['https://api.shop.example/', undefined],
  ['data:text/javascript,1', undefined],
  ['data:cdn.example/x.js', undefined],
  ['https://somebody:secret@cdn.example/x.js', 'ads'],
  ['https://cdn.example@evil.example/', 'unlisted'],
  ['https://[::1]:8080/x', 'unlisted'],
  ['https://cdn.example?x', 'ads'],
  ['other://cdn.example', 'unlisted'],
  ['https://evil.example/#@cdn.example/', 'unlisted'],
])('%s is claimed by %s', (address, service) => {
  expect(claimed(address)).toBe(service)
})

test('a cookie is claimed by every service that declares it', () => {
  expect(claimOfCookie(rules, '_ad').map(([id]) => id)).toEqual(['ads', 'shared'])
  expect(claimOfCookie(rules, '_ad_7').map(([id]) => id)).toEqual(['ads'])
  expect(claimOfCookie(rules, 'ad')).toEqual([])
})

test('a key is claimed only in its own kind of storage', () => {
  // What names a host is no name of a cookie or a key.
  expect(claimOfStorage(rules, 'local', 'x.ads.example/pixel')).toEqual([])
  expect(claimOfCookie(rules, 'x.ads.example/pixel')).toEqual([])
  expect(claimOfStorage(rules, 'local', 'ad\nx')).toHaveLength(1)
  expect(claimOfStorage(rules, 'local', 'ad1')).toHaveLength(1)
  expect(claimOfStorage(rules, 'session', 'ad1')).toEqual([])
  expect(claimOfStorage(rules, 'indexeddb', 'adcache')).toHaveLength(1)
})

test('everything in a pattern but `*` stands for itself', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab.+?^$', ...'{}()|[]\\/-*'), maxLength: 8 })
  fc.assert(
    fc.property(text, (pattern) => {
      expect(matchesPattern(pattern, pattern.replaceAll('*', 'any thing'))).toBe(true)
      if (!pattern.includes('*'))
        expect(pattern.split('').every((_, i) => !matchesPattern(pattern, pattern.slice(0, i)))).toBe(true)
    }),
  )
})

test('whatever the address, it is answered', () => {
  fc.assert(
    fc.property(fc.string(), (address) => {
      claimOfUrl(rules, address, page)
    }),
  )
})
