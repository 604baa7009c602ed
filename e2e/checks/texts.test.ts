import { describe, expect, test } from 'vitest'
import { sameAsEnglish } from './same-as-english.ts'
import { shippedTexts } from './texts-of.ts'

const all = await shippedTexts()
const en = all.get('en') ?? {}
const translated = [...all].filter(([language]) => language !== 'en')

/** Names that are written the same everywhere, and what is filled in. */
const names = /\{\w+\}|Global Privacy Control|JavaScript|[Cc]ookies?/g

/** Quotation marks as CLDR has them for the language; where usage differs, as its orthography says. */
const quotes: Readonly<Record<string, string>> = {
  ...Object.fromEntries('bg cs de et is lt sk sl'.split(' ').map((language) => [language, '„“'])),
  ...Object.fromEntries('hr hu lv pl ro'.split(' ').map((language) => [language, '„”'])),
  ...Object.fromEntries('ar el es fr nb pt uk'.split(' ').map((language) => [language, '«»'])),
  ...Object.fromEntries('da en ga it mt pt-BR tr zh-Hans'.split(' ').map((language) => [language, '“”'])),
  ...Object.fromEntries('fi he sv'.split(' ').map((language) => [language, '””'])),
  ...Object.fromEntries('ko nl'.split(' ').map((language) => [language, '‘’'])),
  ja: '「」',
}

/** Languages that are not written in Latin letters. */
const scripts: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  bg: /\p{Script=Cyrillic}/u,
  el: /\p{Script=Greek}/u,
  he: /\p{Script=Hebrew}/u,
  ja: /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u,
  ko: /\p{Script=Hangul}/u,
  uk: /\p{Script=Cyrillic}/u,
  'zh-Hans': /\p{Script=Han}/u,
}

/** How wide a text is, in letters: those of Chinese, Japanese and Korean are twice as wide. */
const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + (/[ᄀ-ￜ]/.test(letter) ? 2 : 1), 0)

describe.each([...all])('%s', (language, texts) => {
  const entries = Object.entries(texts)

  test.each([
    ['acceptAll', 'rejectAll'],
    ['again.accept', 'again.reject'],
  ])('%s and %s look alike (R15), in one line of a bar and two of half of 320 px, no word broken', (...keys) => {
    const labels = keys.map((key) => texts[key] ?? '')
    const widths = labels.map(widthOf)
    // Both buttons have one size: a longer label is no larger, but a much longer one would draw the eye.
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(4)
    // 110 px are 13 letters of the bold system font at 16 px, the 166 px of a bar's column 17 to 18.
    expect(labels.flatMap((label) => label.split(/[ -]/)).filter((word) => widthOf(word) > 13)).toEqual([])
    expect(labels.filter((label) => widthOf(label) > 17)).toEqual([])
  })

  test('other buttons fit into one line of 320 px', () => {
    const keys = entries.filter(([key]) =>
      /^(preferences|save|withdraw|change|receipt|export|erase|eraseNow|cancel|reopen|embed\.(once|always))$/.test(key),
    )
    expect(keys.length).toBe(12)
    expect(keys.filter(([, text]) => widthOf(text) > 30)).toEqual([])
  })

  test('quotes as the language does', () => {
    const [opening, closing] = [...(quotes[language] as string)]
    for (const [key, text] of entries) {
      // After a letter it is an apostrophe.
      const found = text.match(/[„“”«»‘「」"]|(?<!\p{L})[’']/gu) ?? []
      if (found.length) expect(found.join(''), `${key}: ${text}`).toBe(`${opening}${closing}`)
    }
    expect(texts.withdrawal).toContain(opening)
    expect(texts['embed.category']).toContain(closing)
  })

  test('neither flatters nor urges (R21)', () => {
    expect(entries.filter(([, text]) => /[!¡！]|👍|❤/.test(text))).toEqual([])
  })

  test('numbers are filled in where no word has to agree with them', () => {
    expect(texts.thirdParties).toMatch(/[:：] ?\u00a0?\{count\}$/)
  })

  test('what is said in a sentence ends like one, where English does', () => {
    const ended = (text: string) => /[.。:：։]$/.test(text)
    expect(entries.filter(([key, text]) => ended(en[key] ?? '') !== ended(text)).map(([key]) => key)).toEqual([])
  })

  test('nothing has a space too many', () => {
    expect(entries.filter(([, text]) => /^\s|\s$|\s{2}/.test(text))).toEqual([])
  })
})

describe.each(translated)('%s', (language, texts) => {
  test('is translated', () => {
    const same = Object.entries(texts).filter(([key, text]) => text === en[key])
    expect(same.filter(([, text]) => !sameAsEnglish[language]?.includes(text))).toEqual([])
  })

  test('has no English left in it', () => {
    const english = /\b(the|your|and|allow|show|with|from|data is|choice|choices|settings)\b/i
    const loanwords = language === 'mt' ? /\bsettings\b/gi : /(?!)/g
    expect(Object.entries(texts).filter(([, text]) => english.test(text.replace(loanwords, '')))).toEqual([])
  })

  test('is written in its own letters', () => {
    const script = scripts[language] ?? /\p{Script=Latin}/u
    const stray = Object.entries(texts).flatMap(([key, text]) => {
      const rest = text.replace(names, '')
      const foreign = [...rest].filter(
        (letter) => /\p{L}/u.test(letter) && !script.test(letter) && !/\p{Script=Common}/u.test(letter),
      )
      return foreign.length ? [`${key}: ${foreign.join('')}`] : []
    })
    expect(stray).toEqual([])
  })
})

test('every word that may read as in English does so somewhere', () => {
  const unused = Object.entries(sameAsEnglish).flatMap(([language, words]) =>
    words.filter((word) => !Object.entries(all.get(language) ?? {}).some(([key, text]) => text === word && en[key] === word)),
  )
  expect(unused).toEqual([])
})

test('two languages never share a sentence, but for the two kinds of Portuguese', () => {
  const speakers = new Map<string, string[]>()
  for (const [language, texts] of all)
    for (const [key, text] of Object.entries(texts)) {
      const sentence = `${key}: ${text}`
      if (text.split(' ').length > 3) speakers.set(sentence, [...(speakers.get(sentence) ?? []), language])
    }
  const shared = [...speakers].filter(([, languages]) => languages.length > 1 && !languages.every((tag) => tag.startsWith('pt')))
  expect(shared).toEqual([])
})
