import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimOfCookie, claimOfStorage, claimOfUrl, matchesPattern } from './match.ts'
import type { Rules } from './rules.ts'

const rules: Rules = {
  site: 'shop.example',
  policy: 'sha256-x',
  categories: [['marketing', 'aaaaaa', 1]],
  services: [
    ['proxy', 0, ['shop.example/collect']],
    ['ads', 0, ['*.ads.example/pixel', 'cdn.example'], ['_ad', '_ad_*'], ['l:ad*', 'i:adcache']],
    ['shared', 0, undefined, ['_ad']],
  ],
  validity: [182, 182],
  languages: ['en'],
}
const page = 'https://www.shop.example/a/b'
const claimed = (address: string): string | undefined => {
  const claim = claimOfUrl(rules, address, page)
  return claim && (claim[0]?.[0] ?? 'unlisted')
}

test.each([
  ['https://ads.example/pixel.gif', 'ads'],
  ['https://eu.ads.example/pixel?x=1', 'ads'],
  ['//cdn.example./x.js', 'ads'],
  ['HTTPS://CDN.EXAMPLE:8443/x.js', 'ads'],
  ['wss://cdn.example/socket', 'ads'],
  ['https://ads.example/other', 'unlisted'],
  ['https://badads.example/pixel', 'unlisted'],
  ['https://cdn.example.evil/x.js', 'unlisted'],
  ['https://sub.cdn.example/x.js', 'unlisted'],
  ['https://shop.example.evil/', 'unlisted'],
  ['http://[bad', 'unlisted'],
  ['https://shop.example/collect/v1', 'proxy'],
  ['/own.js', undefined],
  ['https://api.shop.example/', undefined],
  ['data:text/javascript,1', undefined],
])('%s is claimed by %s', (address, service) => {
  expect(claimed(address)).toBe(service)
})

test('a cookie is claimed by every service that declares it', () => {
  expect(claimOfCookie(rules, '_ad').map(([id]) => id)).toEqual(['ads', 'shared'])
  expect(claimOfCookie(rules, '_ad_7').map(([id]) => id)).toEqual(['ads'])
  expect(claimOfCookie(rules, 'ad')).toEqual([])
})

test('a key is claimed only in its own kind of storage', () => {
  expect(claimOfStorage(rules, 'local', 'ad1')).toHaveLength(1)
  expect(claimOfStorage(rules, 'session', 'ad1')).toEqual([])
  expect(claimOfStorage(rules, 'indexeddb', 'adcache')).toHaveLength(1)
})

test('a pattern means what the same regular expression means', () => {
  const letter = fc.constantFrom('a', 'b', '*', '.', '$')
  fc.assert(
    fc.property(
      fc.string({ unit: letter, maxLength: 6 }),
      fc.string({ unit: fc.constantFrom('a', 'b', '.', '$') }),
      (pattern, text) => {
        const escaped = pattern.split('*').map((part) => part.replace(/[.$]/g, '\\$&'))
        expect(matchesPattern(pattern, text)).toBe(new RegExp(`^${escaped.join('.*')}$`).test(text))
      },
    ),
    { numRuns: 2000 },
  )
})

test('whatever the address, it is answered', () => {
  fc.assert(
    fc.property(fc.string(), (address) => {
      claimOfUrl(rules, address, page)
    }),
  )
})
