// Who else would receive data, by name (R20), as the policy declares it.

import type { Notice } from '@askfirst/policy'

/**
 * Names of the providers that consent would bring in, each once, in the order they are shown. A service without a
 * provider counts under its own name: nobody may be left out for want of a declaration.
 */
export function thirdPartiesOf(notice: Notice): string[] {
  const names = notice.categories
    .filter((category) => category.id !== 'necessary')
    .flatMap((category) => category.services.map((service) => service.provider ?? service.name))
  return [...new Set(names)].filter((name) => name !== notice.controller.name)
}
