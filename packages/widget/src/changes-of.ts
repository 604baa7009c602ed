// What is different between what a visitor was told and what they are told now. Pure.

import type { Notice, NoticeCategory, NoticeService } from '@askfirst/policy'
import { countryIn } from './country-in.ts'
import { durationIn } from './duration-in.ts'
import type { WidgetData } from './widget-data.ts'

/** One service, or the words about one category. */
export interface ChangeTold {
  readonly kind: 'new' | 'gone' | 'changed'
  readonly name: string
  /** The category it stands in; empty for a category itself. */
  readonly category: string
  /** What is different, by key of the text that names it. Empty unless `kind` is `changed`. */
  readonly facts: readonly (readonly [key: FactKey, before: string, now: string])[]
}

type FactKey = 'purpose' | 'category' | 'provider' | 'country' | 'dataRetention' | 'providerPolicy' | 'stored'

/** In the order of the categories; what has gone comes last. Words are compared only where both are in one language. */
export function changesOf(before: Pick<Notice, 'language' | 'categories'>, now: WidgetData): readonly ChangeTold[] {
  const then = placed(before.categories)
  const today = placed(now.categories)
  const sameWords = before.language === now.language
  const changes: ChangeTold[] = []
  for (const category of now.categories) {
    const old = before.categories.find(({ id }) => id === category.id)
    if (old && sameWords && old.description !== category.description)
      changes.push({
        kind: 'changed',
        name: category.name,
        category: '',
        facts: [['purpose', old.description, category.description]],
      })
    for (const { id, name } of category.services) {
      const [was, is] = [then.get(id), today.get(id)]
      const facts = was && is ? differences(was, is, sameWords, now) : []
      if (!was || facts.length) changes.push({ kind: was ? 'changed' : 'new', name, category: category.name, facts })
    }
  }
  for (const [id, { service, category }] of then)
    if (!today.has(id)) changes.push({ kind: 'gone', name: service.name, category: category.name, facts: [] })
  return changes
}

interface Placed {
  readonly service: NoticeService
  readonly category: NoticeCategory
}

function placed(categories: readonly NoticeCategory[]): ReadonlyMap<string, Placed> {
  return new Map(categories.flatMap((category) => category.services.map((service) => [service.id, { service, category }])))
}

function differences(was: Placed, is: Placed, sameWords: boolean, { language, texts }: WidgetData): ChangeTold['facts'] {
  const told = ({ service, category }: Placed): readonly (readonly [FactKey, string])[] => [
    ...(sameWords ? [['purpose', service.purpose ?? ''] as const] : []),
    // Ids are compared, names are shown: a category may be called differently in another language.
    ...(was.category.id === is.category.id ? [] : [['category', category.name] as const]),
    ['provider', service.provider ?? ''],
    ['country', countryIn(language, service.country)],
    ['dataRetention', service.dataRetention ? durationIn(language, service.dataRetention, texts.session) : ''],
    ['providerPolicy', service.privacyPolicy ?? ''],
    ['stored', storedBy(service, language)],
  ]
  const today = new Map(told(is))
  return told(was).flatMap(([key, before]) =>
    today.get(key) === before ? [] : [[key, before, today.get(key) as string] as const],
  )
}

/** Its cookies and storage with how long they are kept, in an order of their own. */
function storedBy({ cookies, storage }: NoticeService, language: string): string {
  const items = [...cookies, ...storage.map(({ key, ...item }) => ({ ...item, name: key }))]
  return items
    .map(({ name, retention }) => (retention ? `${name} (${durationIn(language, retention, retention)})` : name))
    .sort()
    .join(', ')
}
