// R35: the way back to the preferences is on every page.

import type { Check } from './finding.ts'

/** Reminds of the link that has to replace the button. */
export const reopen: Check = ({ ui }) =>
  ui.reopen !== 'none'
    ? []
    : [
        {
          level: 'warning',
          requirement: 'R35',
          path: 'ui.reopen',
          message:
            'without the button, every page, the 404 included, needs a link or button with `data-askfirst-do="preferences"`; add it, or set `button` or `link`',
        },
      ]
