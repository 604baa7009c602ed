import { languages } from '@askfirst/banner'
import { describe, expect, it } from 'vitest'
import banner from '../../banner/src/languages/en.ts'
import ar from './languages/ar.ts'
import da from './languages/da.ts'
import de from './languages/de.ts'
import en from './languages/en.ts'

const all: Record<string, Record<string, string>> = { ar, da, de, en }
const blanks = (text = '') => (text.match(/\{\w+\}/g) ?? []).sort()

it('ships the languages of the banner', () => {
  expect(Object.keys(all).sort()).toEqual([...languages].sort())
})

it('takes no key of the banner, since both are merged', () => {
  expect(Object.keys(en).filter((key) => key in banner)).toEqual([])
})

describe.each(Object.entries(all))('%s', (_, texts) => {
  it('says what English says, no more and no less, with the same blanks', () => {
    expect(Object.keys(texts)).toEqual(Object.keys(en))
    for (const [key, text] of Object.entries(en)) expect(blanks(texts[key]), key).toEqual(blanks(text))
  })

  it('leaves nothing empty', () => {
    expect(Object.values(texts).filter((text) => !text.trim())).toEqual([])
  })

  it('uses keys that a policy can override', () => {
    expect(Object.keys(texts).filter((key) => !/^[a-zA-Z.]+$/.test(key))).toEqual([])
  })
})
