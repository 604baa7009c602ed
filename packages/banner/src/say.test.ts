import { expect, it } from 'vitest'
import { say, saySentences } from './say.ts'
import { sampleNotice } from './testing/sample-policy.ts'

const notice = { ...sampleNotice(), texts: { x: '{a} and {a}, {b}' } }

it('fills in every blank, whatever is in the value', () => {
  expect(say(notice, 'x', { a: '$&', b: 2 })).toBe('$& and $&, 2')
})

it('leaves what nobody fills, so that it is noticed', () => {
  expect(say(notice, 'x', { a: 'A' })).toBe('A and A, {b}')
})

it('names the key and the language of a text that is not there', () => {
  expect(() => say(notice, 'y')).toThrow('"y" in language "en"')
})

it('says a text sentence by sentence, and a name with full stops ends none', () => {
  const said = { ...notice, texts: { x: '{a} asks. Nothing happens, unless:' } }
  expect(saySentences(said, 'x', { a: 'A. B. Ltd.' })).toEqual(['A. B. Ltd. asks. ', 'Nothing happens, unless:'])
})
