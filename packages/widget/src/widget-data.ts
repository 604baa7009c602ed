// What the widget is given to show: the notice's facts and the texts it needs, in one language.

import { type BannerTexts, gpcCategoriesOf, lookOf, say } from '@askfirst/banner'
import type { Look } from '@askfirst/banner/look'
import type { Notice, NoticeCategory, Policy } from '@askfirst/policy'
import { durationIn } from './duration-in.ts'
import english from './languages/en.ts'
import { reasonKeyOf } from './reason-key-of.ts'
import type { WidgetTextKey } from './widget-texts.ts'
import { wordedWhereUnknown } from './worded-where-unknown.ts'

/** Texts of the banner package that the widget shows too. */
type SharedKey = Extract<keyof BannerTexts, 'acceptAll' | 'rejectAll' | 'gpc' | 'saved' | 'cookiePolicy' | 'privacyPolicy'>

const shared: readonly SharedKey[] = ['acceptAll', 'rejectAll', 'gpc', 'saved', 'cookiePolicy', 'privacyPolicy']

/** Everything the widget needs, as JSON. */
export interface WidgetData extends Look {
  /** Hash of the notice; goes into the receipt. */
  readonly notice: string
  /** Version of the policy, to tell whether a decision was made on it. */
  readonly policy: string
  readonly controller: Policy['controller']
  readonly categories: readonly NoticeCategory[]
  /** Reasons that no service gives are left out. `gpc` is empty where the browser's opt-out signal denies nothing. */
  readonly texts: Readonly<Record<WidgetTextKey | SharedKey, string>>
}

/**
 * The widget of `notice`, whose hash is `hash`.
 * @throws Error when a text is missing.
 */
export function widgetDataOf(policy: Policy, notice: Notice, hash: string): WidgetData {
  const reasons = notice.categories.flatMap((category) => category.services.map((service) => reasonKeyOf(service.reason ?? '')))
  const gpc = gpcCategoriesOf(policy, notice)
  const keys = Object.keys(english).filter((key) => !key.startsWith('reason.') || reasons.includes(key))
  const days = (count: number) => durationIn(notice.language, `${count} days`, '')
  const { granted, denied } = notice.validity
  const texts = Object.fromEntries(
    [...keys, ...shared].map((key) => [key, say(notice, key, { granted: days(granted), denied: days(denied), categories: gpc })]),
  )
  if (!gpc) texts.gpc = ''
  return {
    ...lookOf(policy, notice.language),
    notice: hash,
    policy: notice.policy,
    controller: notice.controller,
    categories: wordedWhereUnknown(notice),
    texts: texts as WidgetData['texts'],
  }
}
