// R23: what has to be readable before deciding is not covered.

import type { Check } from './finding.ts'

/** Layouts that leave the page behind them within reach; they make room for what they stand on. */
const open = ['bar', 'box', 'cloud']

/** Warns of a layout that covers the whole page, the policy and the imprint included. */
export const covered: Check = ({ ui }) =>
  open.includes(ui.layout)
    ? []
    : [
        {
          level: 'warning',
          requirement: 'R23',
          path: 'ui.layout',
          message: `\`${ui.layout}\` covers the pages that a visitor must be able to read before deciding; set it to \`bar\`, \`box\` or \`cloud\`, or leave askfirst off your privacy policy, imprint and withdrawal pages`,
        },
      ]
