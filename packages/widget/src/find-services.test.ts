import { expect, it } from 'vitest'
import { findServices } from './find-services.ts'
import { sampleData } from './testing/sample-data.ts'

const { categories } = sampleData()
const found = (query: string) => [...(findServices(categories, query) ?? ['everything'])]

it.each([
  ['a name', 'maps', ['maps']],
  ['a cookie', 'viewer', ['video']],
  ['a key of storage', 'volume', ['video']],
  ['a purpose', 'adverts', ['ads']],
  ['a category', 'marketing', ['ads']],
  ['every word, in any order and case', 'CO films', ['video']],
  ['letters without their accents', 'mäps', ['maps']],
  ['nothing', 'nobody', []],
  ['only spaces', '  ', ['everything']],
])('finds by %s', (_how, query, services) => {
  expect(found(query)).toEqual(services)
})

it('takes what is typed as text, never as a pattern', () => {
  expect(found('.*(')).toEqual([])
})
