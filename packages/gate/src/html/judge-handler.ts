// The addresses that an event handler in the markup loads from. Knows nothing about consent.

import { type Judge, judgeText } from '@askfirst/policy'

/** What a visitor does, rather than the page. */
const visitors = /^on(click|dblclick|auxclick|submit|change|key|mouse(down|up)|pointer(down|up)|touch)/

/** Goes somewhere, or opens a window: the visitor's own doing, as a link is. */
const goes = /\b(?:open|assign|replace|location(?:\.href)?\s*=)\s*\(?\s*(['"])https?:\/\/.*?\1/gi

/** Every address in the code of the attribute `on…`, but for where a visitor who presses something goes. */
export function judgeHandler(attribute: string, code: string, judge: Judge): void {
  if (code.includes('//')) judgeText(visitors.test(attribute) ? code.replace(goes, '') : code, judge)
}
