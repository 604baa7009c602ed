// Which services a visitor means by the words they type. Pure.

import type { NoticeCategory, NoticeService } from '@askfirst/policy'

/** With more services than these there is a search. */
export const manyServices = 8

/**
 * Ids of the services that have every word of `query` somewhere in what is told of them: name, provider, purpose, cookies,
 * storage, category. `undefined` where nothing is asked.
 */
export function findServices(categories: readonly NoticeCategory[], query: string): ReadonlySet<string> | undefined {
  const words = wordsOf(query)
  if (!words.length) return undefined
  const found = categories.flatMap((category) =>
    category.services.filter((service) => {
      const told = fold(toldOf(service).concat(category.name).join('\n'))
      return words.every((word) => told.includes(word))
    }),
  )
  return new Set(found.map(({ id }) => id))
}

function toldOf({ name, provider, purpose, cookies, storage }: NoticeService): (string | undefined)[] {
  return [name, provider, purpose, ...cookies.map((cookie) => cookie.name), ...storage.map(({ key }) => key)]
}

function wordsOf(query: string): string[] {
  return fold(query).match(/\S+/g) ?? []
}

/** Without case and accents: nobody types those in a search. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
