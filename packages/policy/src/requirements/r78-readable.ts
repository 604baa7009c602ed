// R78: WCAG 2.2 AA, as far as the policy's colours can tell.

import { channelsOf, contrastOf, mixOf } from './contrast-of.ts'
import type { Check } from './finding.ts'
import { themesOf } from './themes-of.ts'

/** How much of the text's colour is in quiet text, as the theme mixes it. */
const quiet = 0.72

/** Refuses text that cannot be read where it is quietest (WCAG 1.4.3). */
export const readable: Check = ({ ui }) =>
  themesOf(ui).flatMap(({ path, ...colors }) => {
    const [text, background] = [channelsOf(colors.text), channelsOf(colors.background)]
    const contrast = contrastOf(mixOf(text, quiet, background), background)
    if (contrast >= 4.5) return []
    const message = `quiet text, which is mixed from ${colors.text} and ${colors.background}, has a contrast of ${contrast}; set colours further apart, so that it has 4.5`
    return [{ level: 'error', requirement: 'R78', path: `${path}.text`, message }]
  })
