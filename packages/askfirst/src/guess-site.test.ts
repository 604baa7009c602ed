import { expect, test } from 'vitest'
import { guessSite } from './guess-site.ts'

test('takes the domain of the homepage', () => {
  expect(guessSite({ homepage: 'https://www.shop.example/start', name: 'other.example' })).toBe('shop.example')
})

test('does not take where the code lives for the site', () => {
  expect(guessSite({ homepage: 'https://github.com/acme/shop#readme', name: 'shop' })).toBeUndefined()
  expect(guessSite({ homepage: 'https://acme.github.io/shop' })).toBeUndefined()
})

test('takes a name that is a domain', () => {
  expect(guessSite({ name: 'shop.example' })).toBe('shop.example')
  expect(guessSite({ name: 'shop.js' })).toBeUndefined()
})

test.each([undefined, null, 7, {}, { homepage: 7, name: [] }])('guesses nothing from %j', (value) => {
  expect(guessSite(value)).toBeUndefined()
})
