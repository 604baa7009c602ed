import type { NoticeCategory, NoticeService } from '@askfirst/policy'
import { expect, it } from 'vitest'
import { changesOf } from './changes-of.ts'
import { sampleData } from './testing/sample-data.ts'

const now = sampleData()

/** What was told then: as now, but for what `change` makes of the services of a category. */
function told(id: string, change: (services: readonly NoticeService[]) => readonly NoticeService[], language = 'en') {
  const categories = now.categories.map(
    (category): NoticeCategory => (category.id === id ? { ...category, services: change(category.services) } : category),
  )
  return { language, categories }
}

const edited = (name: string, edit: Partial<NoticeService>, language?: string) =>
  told('functional', (all) => all.map((one) => (one.id === name ? { ...one, ...edit } : one)), language)

it('finds nothing where nothing has changed', () => {
  expect(changesOf(now, now)).toEqual([])
})

it('finds a service that is new', () => {
  expect(
    changesOf(
      told('marketing', () => []),
      now,
    ),
  ).toEqual([{ kind: 'new', name: 'Ads', category: 'Marketing', facts: [] }])
})

it('finds a service that is gone', () => {
  const gone = { ...(now.categories[0]?.services[0] as NoticeService), id: 'old', name: 'Old one' }
  expect(
    changesOf(
      told('marketing', (all) => [...all, gone]),
      now,
    ),
  ).toMatchObject([{ kind: 'gone', name: 'Old one' }])
})

it('says what is different about a service, before and now', () => {
  const [change] = changesOf(edited('video', { purpose: 'Did less.', country: 'US', dataRetention: '1 year' }), now)
  expect(change).toEqual({
    kind: 'changed',
    name: 'Video',
    category: 'Functional',
    facts: [
      ['purpose', 'Did less.', 'Plays films.'],
      ['country', 'United States', 'Sweden'],
      ['dataRetention', '1 year', '6 months'],
    ],
  })
})

it('finds another cookie, and another time that one is kept', () => {
  const before = edited('video', { cookies: [{ name: 'viewer', retention: '1 day' }], storage: [] })
  expect(changesOf(before, now)[0]?.facts).toEqual([['stored', 'viewer (1 day)', 'viewer (13 months), volume']])
})

it('finds that a service has moved to another category', () => {
  const ads = now.categories.at(-1)?.services[0] as NoticeService
  const before = {
    language: 'en',
    categories: told('marketing', () => []).categories.map((category) =>
      category.id === 'analytics' ? { ...category, services: [ads] } : category,
    ),
  }
  expect(changesOf(before, now)).toMatchObject([{ kind: 'changed', facts: [['category', 'Analytics', 'Marketing']] }])
})

it('finds other words about a category', () => {
  const before = { language: 'en', categories: now.categories.map((category) => ({ ...category, description: 'Else.' })) }
  expect(changesOf(before, now).every(({ facts }) => facts[0]?.[1] === 'Else.')).toBe(true)
})

it('compares no words of different languages, but everything else', () => {
  expect(changesOf(edited('video', { purpose: 'Spielt Filme.' }, 'de'), now)).toEqual([])
  expect(changesOf(edited('video', { purpose: 'Spielt Filme.', provider: 'Other' }, 'de'), now)[0]?.facts).toEqual([
    ['provider', 'Other', 'Video Co'],
  ])
})
