import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { languages } from './languages.ts'

type Texts = Readonly<Record<string, string>>

const files = readdirSync(`${import.meta.dirname}/languages`).map((file) => file.replace(/\.ts$/, ''))
const textsIn = async (language: string): Promise<Texts> => (await import(`./languages/${language}.ts`)).default
const en = await textsIn('en')
const blanks = (text = '') => (text.match(/\{\w+\}/g) ?? []).sort()

it('ships a file for every language it names, and names every file', () => {
  expect(files.sort()).toEqual([...languages].sort())
})

it('ships the official languages of the European Union, and ten more', () => {
  const official = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'
  expect(official.split(' ').filter((language) => !languages.some((shipped) => shipped === language))).toEqual([])
  expect(languages.length).toBe(34)
})

describe.each([...languages])('%s', async (language) => {
  const texts = await textsIn(language)

  it('says what English says, no more and no less, in its order', () => {
    expect(Object.keys(texts)).toEqual(Object.keys(en))
  })

  it('leaves nothing empty', () => {
    expect(Object.values(texts).filter((text) => !text.trim())).toEqual([])
  })

  it('has the blanks of English', () => {
    for (const [key, text] of Object.entries(en)) expect(blanks(texts[key]), key).toEqual(blanks(text))
  })

  it('calls the preferences the same wherever a button opens them', () => {
    expect(texts['embed.more']).toBe(texts.preferences)
  })
})
