// What is remembered of addresses, judged by asking again.

import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { claimOfUrl, type Rules } from '@askfirst/policy'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleRules } from '../testing/sample-rewriting.ts'
import { rememberClaims } from './remember-claims.ts'

/** With a service that has a folder of the site. */
const rules: Rules = { ...sampleRules, services: [['folder', 1, /^(www\.shop\.example\/a)/s], ...sampleRules.services] }
const bases = [
  'https://www.shop.example/a/b',
  'https://www.shop.example/',
  'http://ads.example/x/',
  'https://other.example/a',
  'about:blank',
  'blob:https://www.shop.example/1',
  'data:,',
]
const part = fc.constantFrom(
  '/',
  '//',
  'https:',
  'http:',
  'a',
  '..',
  '.',
  '\\',
  'ads.example',
  'stats.shop.example',
  ':8080',
  '@',
  '?',
  '%2f',
  '\n',
  '',
)
const address = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''))

test('what is remembered is what would be found, on whatever page it was first asked for', () => {
  fc.assert(
    fc.property(fc.constantFrom(...bases), address, (base, asked) => {
      expect(rememberClaims(rules, base)(asked)).toEqual(claimOfUrl(rules, asked, base))
    }),
    { numRuns: 5000 },
  )
})

test('takes no more memory than it may, whatever visitors ask for', () => {
  const own = { ...sampleRules }
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  const before = process.memoryUsage().heapUsed
  for (let host = 0; host < 40; host++) {
    const claimOf = rememberClaims(own, `https://h${host}.example/`)
    for (let path = 0; path < 4000; path++) claimOf(`/${host}/${path}`)
  }
  collect()
  const used = process.memoryUsage().heapUsed - before
  expect(rememberClaims(own, 'https://h1.example/')('/1')).toBeUndefined()
  expect(used).toBeLessThan(5e6)
})
