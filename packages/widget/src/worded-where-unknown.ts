// Languages of ours that a browser may not know, for which words are therefore found when the site is built.

import type { Notice, NoticeCategory, NoticeService } from '@askfirst/policy'
import { countryIn } from './country-in.ts'
import { durationIn } from './duration-in.ts'

/**
 * Asked for these, Chromium's `Intl` answers in the language of the browser, which would be a second one in the dialog (R24).
 * Measured in 156; a language may go when `Intl.NumberFormat.supportedLocalesOf` has it in every browser that is in use.
 */
const unknown = ['ga', 'is', 'mt']

/** The categories of `notice`, with countries and durations in words where browsers have none; otherwise as they are. */
export function wordedWhereUnknown({ categories, language }: Notice): readonly NoticeCategory[] {
  if (!unknown.includes(language.split('-')[0] as string)) return categories
  const lasting = <Item extends { readonly retention?: string }>(item: Item): Item =>
    item.retention ? { ...item, retention: durationIn(language, item.retention, item.retention) } : item
  const worded = (service: NoticeService): NoticeService => ({
    ...service,
    ...(service.country && { country: countryIn(language, service.country) }),
    ...(service.dataRetention && { dataRetention: durationIn(language, service.dataRetention, service.dataRetention) }),
    cookies: service.cookies.map(lasting),
    storage: service.storage.map(lasting),
  })
  return categories.map((category) => ({ ...category, services: category.services.map(worded) }))
}
