// R41: a no is respected at least as long as a yes, and for half a year.

import type { Check, Finding } from './finding.ts'

/** Half a year, which regulators in France and Italy ask for. Days. */
const halfYear = 182

/** Objects to asking again earlier after a no than after a yes, and warns of asking again within half a year. */
export const askingAgain: Check = ({ validity: { granted, denied } }) => {
  const finding = (level: Finding['level'], message: string): Finding[] => [
    { level, requirement: 'R41', path: 'validity.denied', message },
  ]
  if (denied < granted)
    return finding(
      'error',
      `asks again after ${denied} days when refused, but ${granted} when accepted; set it to ${granted} or more`,
    )
  if (denied < halfYear)
    return finding(
      'warning',
      `asks again ${denied} days after a refusal; regulators expect half a year, so set it to ${halfYear}`,
    )
  return []
}
