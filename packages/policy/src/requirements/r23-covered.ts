// R23: what has to be readable before deciding is not covered.

import type { Check } from './finding.ts'

/** Layouts that leave the page behind them within reach; they make room for what they stand on. */
const open = ['bar', 'box', 'cloud']

/**
 * Warns where the first layer covers the page and does not lead to what must be readable before deciding. It links to the pages
 * that the policy names and covers nothing on them, so from there the imprint and the withdrawal in the page's own footer can be
 * reached as well; a page that the policy does not name stays covered.
 */
export const covered: Check = ({ ui, controller }) =>
  open.includes(ui.layout)
    ? []
    : (['privacyPolicy', 'cookiePolicy'] as const)
        .filter((name) => !controller[name])
        .map((name) => ({
          level: 'warning',
          requirement: 'R23',
          path: `controller.${name}`,
          message: `\`${ui.layout}\` covers every page that the policy does not name, also the one that a visitor must be able to read before deciding; give its address in \`${name}\`, or set \`ui.layout\` to \`bar\`, \`box\` or \`cloud\``,
        }))
