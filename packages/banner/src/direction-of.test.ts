import { expect, it } from 'vitest'
import { directionOf } from './direction-of.ts'

it.each(['ar', 'he', 'fa', 'ur', 'ar-EG', 'az-Arab'])('writes %s from right to left', (language) => {
  expect(directionOf(language)).toBe('rtl')
})

it.each(['en', 'da', 'de-AT', 'ja', 'az', 'not a language', ''])('writes %s from left to right', (language) => {
  expect(directionOf(language)).toBe('ltr')
})
