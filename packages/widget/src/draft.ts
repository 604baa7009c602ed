// What the visitor is about to choose, apart from what is decided. Pure.

import type { Decision, NoticeCategory } from '@askfirst/policy'

/**
 * By id of every category and every service in it: exactly what `decide()` takes, so that saving can grant nothing that
 * is off (R30). A category is on when all its services are.
 */
export type Draft = Readonly<Record<string, boolean>>

/** The draft that says what is decided; without a decision everything is off (R17). */
export function draftOf(categories: readonly NoticeCategory[], decision: Decision | undefined): Draft {
  const draft: Record<string, boolean> = {}
  for (const category of categories) {
    if (category.id === 'necessary') continue
    for (const { id } of category.services) draft[id] = decision?.services[id] === 'granted'
    draft[category.id] = category.services.length
      ? category.services.every(({ id }) => draft[id])
      : decision?.categories[category.id] === 'granted'
  }
  return draft
}

/** `draft` with a category and all its services switched. */
export function switchCategory(draft: Draft, category: NoticeCategory, on: boolean): Draft {
  return { ...draft, ...Object.fromEntries([category, ...category.services].map(({ id }) => [id, on])) }
}

/** `draft` with one service of a category switched. */
export function switchService(draft: Draft, category: NoticeCategory, service: string, on: boolean): Draft {
  const next = { ...draft, [service]: on }
  return { ...next, [category.id]: category.services.every(({ id }) => next[id]) }
}

/** How many services of a category are on. */
export function countOn(draft: Draft, category: NoticeCategory): number {
  return category.services.filter(({ id }) => draft[id]).length
}
