// What the browser's opt-out signal keeps off, in words.

import type { Notice, Policy } from '@askfirst/policy'

/** Names of the categories that Global Privacy Control denies, as a list in the notice's language; empty if none. */
export function gpcCategoriesOf(policy: Policy, notice: Notice): string {
  const names = notice.categories.filter((category) => policy.categories[category.id]?.gpc).map((category) => category.name)
  return new Intl.ListFormat(notice.language).format(names)
}
