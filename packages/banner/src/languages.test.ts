import { describe, expect, it } from 'vitest'
import ar from './languages/ar.ts'
import da from './languages/da.ts'
import de from './languages/de.ts'
import en from './languages/en.ts'
import { languages } from './languages.ts'

const all: Record<string, Record<string, string>> = { ar, da, de, en }
const blanks = (text = '') => (text.match(/\{\w+\}/g) ?? []).sort()

it('ships a file for every language it names', () => {
  expect(Object.keys(all).sort()).toEqual([...languages].sort())
})

describe.each(Object.entries(all))('%s', (_, texts) => {
  it('says what English says, no more and no less', () => {
    expect(Object.keys(texts)).toEqual(Object.keys(en))
  })

  it('leaves nothing empty', () => {
    expect(Object.values(texts).filter((text) => !text.trim())).toEqual([])
  })

  it('has the blanks of English', () => {
    for (const [key, text] of Object.entries(en)) expect(blanks(texts[key]), key).toEqual(blanks(text))
  })

  it('keeps both answers short enough to stand side by side', () => {
    expect(Math.max(texts.acceptAll?.length ?? 99, texts.rejectAll?.length ?? 99)).toBeLessThanOrEqual(20)
  })

  it('neither flatters nor urges (R21)', () => {
    expect(Object.values(texts).join(' ')).not.toMatch(
      /!|we value|optimal|best experience|bedste oplevelse|bestes? Erlebnis|تجربة أفضل/i,
    )
  })
})

it.each(Object.entries(all).filter(([language]) => language !== 'en'))('%s is translated', (_, texts) => {
  const same = Object.entries(en).filter(([key, text]) => texts[key] === text && text !== 'Marketing')
  expect(same).toEqual([])
})
