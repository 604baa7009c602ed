// What the first layer is given to show: final strings of one language, nothing that the page would have to compute.

import type { Notice, Policy, Ui } from '@askfirst/policy'
import { gpcCategoriesOf } from './gpc-categories-of.ts'
import type { Look } from './look.ts'
import { lookOf } from './look-of.ts'
import { say, saySentences } from './say.ts'
import { thirdPartiesOf } from './third-parties-of.ts'

/** Everything the first layer needs, as JSON. */
export interface BannerData extends Look {
  /** Hash of the notice; goes into the receipt. */
  readonly notice: string
  readonly layout: Ui['layout']
  readonly position: Ui['position']
  /** `#` and an id: the element that it stands in, on pages that have one. */
  readonly mount?: string | undefined
  readonly title: string
  /** Its sentences. */
  readonly intro: readonly string[]
  /** What is asked for. */
  readonly categories: readonly (readonly [name: string, description: string, id: string])[]
  readonly withdrawal: readonly string[]
  /** Label of the control that leads to the named list. */
  readonly thirdParties: string
  /** Label and address. */
  readonly links: readonly (readonly [label: string, href: string])[]
  /** Shown while the browser's opt-out signal is on; empty where it denies nothing. */
  readonly gpc: string
  readonly acceptAll: string
  readonly rejectAll: string
  readonly preferences: string
  /** What is said instead to who has chosen before and is asked again, about what has changed alone (R44). */
  readonly again: Pick<BannerData, 'title' | 'intro' | 'acceptAll' | 'rejectAll'>
  /** Announced once a choice has been made. */
  readonly saved: string
}

/**
 * The first layer of `notice`, whose hash is `hash`.
 * @throws Error when a text is missing.
 */
export function bannerDataOf(policy: Policy, notice: Notice, hash: string): BannerData {
  const { controller, language } = notice
  const links = [
    [say(notice, 'cookiePolicy'), controller.cookiePolicy],
    [say(notice, 'privacyPolicy'), controller.privacyPolicy],
  ] as const
  const gpc = gpcCategoriesOf(policy, notice)
  return {
    ...lookOf(policy, language),
    notice: hash,
    layout: policy.ui.layout,
    position: policy.ui.position,
    mount: policy.ui.mount,
    title: say(notice, 'title'),
    intro: saySentences(notice, 'intro', { controller: controller.name }),
    categories: notice.categories
      .filter(({ id }) => id !== 'necessary')
      .map(({ id, name, description }) => [name, description, id]),
    withdrawal: [...saySentences(notice, 'necessary'), ...saySentences(notice, 'withdrawal', { reopen: say(notice, 'reopen') })],
    thirdParties: say(notice, 'thirdParties', { count: thirdPartiesOf(notice).length }),
    links: links.filter((link): link is readonly [string, string] => link[1] !== undefined),
    gpc: gpc && say(notice, 'gpc', { categories: gpc }),
    acceptAll: say(notice, 'acceptAll'),
    rejectAll: say(notice, 'rejectAll'),
    preferences: say(notice, 'preferences'),
    again: {
      title: say(notice, 'again.title'),
      intro: saySentences(notice, 'again.intro', { controller: controller.name }),
      acceptAll: say(notice, 'again.accept'),
      rejectAll: say(notice, 'again.reject'),
    },
    saved: say(notice, 'saved'),
  }
}
