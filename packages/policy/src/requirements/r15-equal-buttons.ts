// R15: Accept and Reject are equally prominent. One set of colours paints both, so what is left to refuse is a set in which
// their words, or the buttons themselves, can hardly be seen.

import { channelsOf, contrastOf } from './contrast-of.ts'
import type { Check, Finding } from './finding.ts'
import { themesOf } from './themes-of.ts'

/** Refuses colours in which Accept and Reject cannot be read (WCAG 1.4.3) or told from their surroundings (WCAG 1.4.11). */
export const equalButtons: Check = ({ ui }) =>
  themesOf(ui).flatMap(({ path, background, accent, accentText }) => [
    ...tooClose(`${path}.accentText`, accentText, accent, 4.5, 'the words on Accept and Reject'),
    ...tooClose(`${path}.accent`, accent, background, 3, 'the buttons Accept and Reject'),
  ])

function tooClose(path: string, color: string, beside: string, least: number, what: string): Finding[] {
  const contrast = contrastOf(channelsOf(color), channelsOf(beside))
  if (contrast >= least) return []
  const message = `${what} have a contrast of ${contrast} (${color} on ${beside}); set colours with ${least} or more`
  return [{ level: 'error', requirement: 'R15', path, message }]
}
