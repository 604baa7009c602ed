import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { noscriptOf } from './noscript.ts'
import { samplePolicy } from './testing/sample.ts'

const languages = readdirSync(`${import.meta.dirname}/../../banner/src/languages`).map((file) => file.replace(/\.ts$/, ''))

test.each(languages)('there is a line in %s', (language) => {
  expect(noscriptOf(samplePolicy({ languages: [language] }))).toContain(`<p lang="${language}"`)
})

test('it is in the first language, and leads to the cookie policy', () => {
  expect(noscriptOf(samplePolicy({ languages: ['de-AT', 'en'] })).replace(/ style=".*?"/g, '')).toBe(
    '<noscript><p lang="de" dir="ltr">Ohne JavaScript wird nichts geladen, was nicht notwendig ist. <a href="/cookies">Cookie-Richtlinie</a></p></noscript>',
  )
  for (const language of ['ar', 'he']) expect(noscriptOf(samplePolicy({ languages: [language] }))).toContain('dir="rtl"')
})

test('an address ends no attribute and is no script', () => {
  const withPolicy = (cookiePolicy: string): string =>
    noscriptOf(samplePolicy({ controller: { name: 'A', address: 'B', email: 'a@b.c', cookiePolicy } }))
  expect(withPolicy('/c"><script>')).toContain('href="/c&#34;&#62;&#60;script&#62;"')
  expect(withPolicy('javascript:alert(1)')).not.toContain('<a')
  expect(withPolicy('https://x.example/c')).toContain('href="https://x.example/c"')
})
