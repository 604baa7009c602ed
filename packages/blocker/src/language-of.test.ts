import { expect, test } from 'vitest'
import { languageOf } from './language-of.ts'

test.each([
  ['what the page says', 'da', ['en'], 'da'],
  ['its language without the region', 'da-DK', ['en'], 'da'],
  ['its language, however it is written', 'DA_dk', ['en'], 'da'],
  ['what the browser says where the page says nothing', '', ['fr', 'de-AT'], 'de'],
  ['the browser’s where ours has not the page’s', 'fr', ['da'], 'da'],
  ['a near one', 'nn', ['da'], 'nb'],
  ['not one whose name only begins the same', 'dav', ['enm'], 'en'],
  ['the first where nothing fits', 'fr', ['es'], 'en'],
])('the language is %s', (_, lang, wanted, expected) => {
  expect(languageOf([['en'], ['da'], ['de'], ['nb', 'n[bno]']], { documentElement: { lang } } as Document, wanted)).toBe(expected)
})
