// R2: before a choice, nobody is contacted who was not declared necessary.

import type { Check } from './finding.ts'

/** Warns of a policy that lets through what it does not know. */
export const unlistedAllowed: Check = ({ unlisted }) =>
  unlisted === 'hold'
    ? []
    : [
        {
          level: 'warning',
          requirement: 'R2',
          path: 'unlisted',
          message: '`allow` lets through whatever no service declares; declare those services and set it to `hold`',
        },
      ]
