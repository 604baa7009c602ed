// R20: the first layer says who asks and links to more.

import type { Check } from './finding.ts'

/** Asks for the page behind the banner's link, and for a controller who is not the example's. */
export const links: Check = ({ controller }) => [
  ...(controller.cookiePolicy || controller.privacyPolicy
    ? []
    : [
        {
          level: 'warning' as const,
          requirement: 'R20',
          path: 'controller',
          message: 'the banner has no page to link to; add `cookiePolicy` or `privacyPolicy`, a path of the site will do',
        },
      ]),
  ...(/^your /i.test(controller.name) || /^your /i.test(controller.address)
    ? [
        {
          level: 'warning' as const,
          requirement: 'R20',
          path: 'controller',
          message: 'is still the example; give the legal name and the postal address of who is responsible for the site',
        },
      ]
    : []),
]
