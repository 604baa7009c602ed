// What banner/placeholder is given to show, for every name that a held frame may carry.

import type { Notice, NoticeCategory, NoticeService, Policy } from '@askfirst/policy'
import type { Look } from './look.ts'
import { lookOf } from './look-of.ts'
import { say } from './say.ts'

/**
 * Who wants to show something, and why, in final words. A category has a third one, the label of the button that allows
 * it; a service has the labels of all services, and may also be shown once.
 */
export type PlaceholderWords = readonly [title: string, text: string, allowCategory?: string]

/** Everything the placeholders of a site need, as JSON. */
export interface PlaceholderData extends Look {
  /** Hash of the notice; goes into the receipt. */
  readonly notice: string
  /** By service or category id. */
  readonly names: Readonly<Record<string, PlaceholderWords>>
  /** For what no service declares: it can be explained, not allowed. */
  readonly unlisted: string
  readonly once: string
  readonly always: string
  readonly more: string
  /** Opens the words where there is no room for them; `{name}` is the title. */
  readonly open: string
}

/**
 * The placeholders of `notice`, whose hash is `hash`: every service that is loaded from somewhere, and every category.
 * @throws Error when a text is missing.
 */
export function placeholderDataOf(policy: Policy, notice: Notice, hash: string): PlaceholderData {
  const asked = notice.categories.filter((category) => category.id !== 'necessary')
  return {
    ...lookOf(policy, notice.language),
    notice: hash,
    names: Object.fromEntries(
      asked.flatMap((category) => [
        [category.id, wordsOfCategory(notice, category)],
        ...category.services
          .filter((service) => policy.services[service.id]?.hosts.length)
          .map((service) => [service.id, wordsOfService(notice, category, service)] as const),
      ]),
    ),
    unlisted: say(notice, 'embed.unlisted'),
    once: say(notice, 'embed.once'),
    always: say(notice, 'embed.always'),
    more: say(notice, 'embed.more'),
    open: say(notice, 'embed.open'),
  }
}

function wordsOfService(notice: Notice, category: NoticeCategory, service: NoticeService): PlaceholderWords {
  const provider = service.provider ?? service.name
  return [service.name, `${service.purpose ?? category.description} ${say(notice, 'embed.receives', { provider })}`]
}

function wordsOfCategory(notice: Notice, category: NoticeCategory): PlaceholderWords {
  return [category.name, category.description, say(notice, 'embed.category', { category: category.name })]
}
