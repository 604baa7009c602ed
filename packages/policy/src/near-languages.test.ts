import { expect, test } from 'vitest'
import { nearLanguages, tagsOfLanguages } from './near-languages.ts'

test.each([
  ['de', ['de']],
  ['de-AT', ['de-AT', 'de']],
  ['pt-BR', ['pt-BR', 'pt']],
  ['no', ['no', 'nb']],
  ['nb-NO', ['nb-NO', 'nb', 'no']],
  ['nn', ['nn', 'nb', 'no']],
  ['zh', ['zh', 'zh-Hans', 'zh-CN']],
  ['zh-CN', ['zh-CN', 'zh-Hans', 'zh']],
  ['zh-Hans-SG', ['zh-Hans-SG', 'zh-Hans', 'zh', 'zh-CN']],
  ['zh-TW', ['zh-TW', 'zh-Hant']],
  ['zh-Hant-HK', ['zh-Hant-HK', 'zh-Hant']],
])('a reader of %s is given %j', (language, near) => {
  expect(nearLanguages(language)).toEqual(near)
})

/** As a page asks it. */
const answerOf = (languages: readonly string[], tag: string) =>
  tagsOfLanguages(languages)
    .filter(([language, tags = language]) => new RegExp(`^(${tags})(?![a-z])`, 'i').test(tag))
    .map(([language]) => language)

test.each([
  [['en', 'da'], 'da-DK', 'da'],
  [['en', 'da'], 'DA', 'da'],
  [['en', 'fi'], 'fil', undefined],
  [['pt', 'pt-BR'], 'pt-br', 'pt-BR'],
  [['pt', 'pt-BR'], 'pt-AO', 'pt'],
  [['pt-BR', 'pt'], 'pt', 'pt'],
  [['pt-BR'], 'pt-PT', 'pt-BR'],
  [['en-GB', 'en-US'], 'en-US', 'en-US'],
  [['en-GB', 'en-US'], 'en-AU', 'en-GB'],
  [['nb'], 'no', 'nb'],
  [['nb'], 'nn-NO', 'nb'],
  [['no'], 'nb', 'no'],
  [['nb', 'nn'], 'nn', 'nn'],
  [['nb', 'nn'], 'no', 'nb'],
  [['zh-Hans'], 'zh', 'zh-Hans'],
  [['zh-Hans'], 'zh-CN', 'zh-Hans'],
  [['zh-CN'], 'zh-Hans', 'zh-CN'],
  [['zh-Hans'], 'zh-TW', undefined],
  [['zh'], 'zh-Hant-HK', undefined],
  [['zh-Hans', 'zh-TW'], 'zh-HK', 'zh-TW'],
  [['zh-Hans', 'zh-Hant', 'zh-HK'], 'zh-HK', 'zh-HK'],
  [['zh-Hans', 'zh-Hant', 'zh-HK'], 'zh-TW', 'zh-Hant'],
  [['pt'], 'pt_BR', 'pt'],
])('of %j, %s is answered in %s, and in nothing else', (languages, tag, expected) => {
  expect(answerOf(languages, tag)).toEqual(expected ? [expected] : [])
})

test('a language answers to its own tag, without saying so', () => {
  expect(tagsOfLanguages(['en', 'da'])).toEqual([['en'], ['da']])
})
