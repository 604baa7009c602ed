import fc from 'fast-check'
import { expect, test } from 'vitest'
import { personalKindOf } from './personal-values.ts'

const personal: Readonly<Record<string, readonly string[]>> = {
  'an IP address': ['203.0.113.9', 'from 10.0.0.1', '2001:db8::1', '[fe80::1]', '::ffff:192.0.2.1', '192.0.2.7.'],
  'an e-mail address': ['jane@shop.example', 'Jane <jane@a.b>'],
  'a user agent': ['Mozilla/5.0 (X11; Linux x86_64)', 'curl/8.5.0', 'AppleWebKit'],
  'a card number': ['4111 1111 1111 1111', '5500005555555559'],
  'a national number': [
    '070761-4285', // Denmark
    '0707614285',
    '19811218-9876', // Sweden, the tax agency's own example
    '01010750160', // Norway, a test number
    '131052-308T', // Finland, the population register's own example
    '86095742719', // Germany, the tax office's own example
    '111222333', // the Netherlands, a test number
    '255081416802538', // France
    '2 55 08 14 168 025 38',
    '12345678Z', // Spain
    'X1234567L',
    'RSSMRA85T10A562S', // Italy
    '44051401359', // Poland
    'AB123456C', // United Kingdom
    '078-05-1120', // United States, the one on the wallet card
  ],
}

for (const [kind, values] of Object.entries(personal))
  test(`sees ${kind}`, () => {
    for (const value of values) expect([value, personalKindOf(value)]).toEqual([value, kind])
  })

test('sees a national number inside other words', () => {
  expect(personalKindOf('my number is 070761-4285, call me')).toBe('a national number')
  expect(personalKindOf('layout-0707614285')).toBe('a national number')
})

test('lets through what the wire is made of', () => {
  for (const word of ['bar', 'de-AT', 'sr-Latn-RS', 'accept-all', 'analytics', 'consent.shop.example', 'shop-2026', '1.2.3', ''])
    expect(personalKindOf(word)).toBeUndefined()
})

test('lets through every UUID, hash and time, whatever digits they have by chance', () => {
  const hash = fc
    .uint8Array({ minLength: 32, maxLength: 32 })
    .map((bytes) => `sha256-${Buffer.from(bytes).toString('base64url')}`)
  const noInvalidDate = true
  const time = fc.date({ noInvalidDate, min: new Date(0), max: new Date('2100-01-01') }).map((date) => date.toISOString())
  fc.assert(fc.property(fc.oneof(fc.uuid(), hash, time), (text) => personalKindOf(text) === undefined))
})
