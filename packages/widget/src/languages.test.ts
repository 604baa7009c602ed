import { languages } from '@askfirst/banner'
import { describe, expect, it } from 'vitest'
import banner from '../../banner/src/languages/en.ts'
import en from './languages/en.ts'

type Texts = Readonly<Record<string, string>>

const blanks = (text = '') => (text.match(/\{\w+\}/g) ?? []).sort()

it('takes no key of the banner, since both are merged', () => {
  expect(Object.keys(en).filter((key) => key in banner)).toEqual([])
})

it('uses keys that a policy can override', () => {
  expect(Object.keys(en).filter((key) => !/^[a-zA-Z.]+$/.test(key))).toEqual([])
})

describe.each([...languages])('%s', async (language) => {
  const texts: Texts = (await import(`./languages/${language}.ts`)).default

  it('says what English says, no more and no less, in its order and with the same blanks', () => {
    expect(Object.keys(texts)).toEqual(Object.keys(en))
    for (const [key, text] of Object.entries(en)) expect(blanks(texts[key]), key).toEqual(blanks(text))
  })

  it('leaves nothing empty', () => {
    expect(Object.values(texts).filter((text) => !text.trim())).toEqual([])
  })
})
