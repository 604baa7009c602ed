// R92: whom to ask and whom to complain to.

import type { Check } from './finding.ts'

/** Asks for the authority and for the data protection officer. */
export const contacts: Check = ({ controller }) => [
  ...(controller.authority
    ? []
    : [
        {
          level: 'warning' as const,
          requirement: 'R92',
          path: 'controller.authority',
          message: 'visitors are not told whom they can complain to; add the name or address of your data protection authority',
        },
      ]),
  ...(controller.dpo
    ? []
    : [
        {
          level: 'warning' as const,
          requirement: 'R92',
          path: 'controller.dpo',
          message: 'no data protection officer is named; add how to reach them, if you have one',
        },
      ]),
]
