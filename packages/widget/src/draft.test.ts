import { describe, expect, it } from 'vitest'
import { countOn, draftOf, switchCategory, switchService } from './draft.ts'
import { decided } from './testing/fake-askfirst.ts'
import { sampleData } from './testing/sample-data.ts'

const { categories } = sampleData()
const functional = categories.find(({ id }) => id === 'functional') ?? categories[0]
if (!functional) throw new Error('no category')
const off = draftOf(categories, undefined)

it('has everything off before anything is decided (R17)', () => {
  expect(off).toEqual({ functional: false, video: false, maps: false, analytics: false, marketing: false, ads: false })
})

it('says nothing about the necessary, which is no choice', () => {
  expect(off).not.toHaveProperty('session')
  expect(off).not.toHaveProperty('necessary')
})

it('begins with what is decided, and a category is on only when all its services are', () => {
  expect(draftOf(categories, decided(['functional', 'video']))).toMatchObject({ functional: false, video: true, maps: false })
  expect(draftOf(categories, decided(['functional', 'video', 'maps']))).toMatchObject({ functional: true })
})

it('takes a category without services at its word', () => {
  expect(draftOf(categories, decided(['analytics']))).toMatchObject({ analytics: true })
})

describe('switching', () => {
  it('a category switches its services and nothing else', () => {
    expect(switchCategory(off, functional, true)).toEqual({ ...off, functional: true, video: true, maps: true })
  })

  it('a service alone leaves its category off', () => {
    expect(switchService(off, functional, 'video', true)).toEqual({ ...off, video: true })
  })

  it('the last service switches the category on', () => {
    const draft = switchService(switchService(off, functional, 'video', true), functional, 'maps', true)
    expect(draft).toEqual({ ...off, functional: true, video: true, maps: true })
    expect(switchService(draft, functional, 'maps', false)).toMatchObject({ functional: false, video: true, maps: false })
  })

  it('changes no draft that is there', () => {
    switchCategory(off, functional, true)
    expect(off.functional).toBe(false)
  })
})

it('counts what is on', () => {
  expect(countOn(switchService(off, functional, 'video', true), functional)).toBe(1)
})
