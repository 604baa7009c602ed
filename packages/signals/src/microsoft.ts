// Microsoft: Advertising (UET consent mode) and Clarity (consent API v2). Both are held until granted, and told before they run.
// https://learn.microsoft.com/en-us/clarity/setup-and-installation/clarity-consent-api-v2

import type { Signal } from '@askfirst/policy'

interface Page {
  uetq?: { push(...command: unknown[]): unknown }
  clarity?: { (...command: unknown[]): void; q?: unknown[] }
}

/** UET has one type, Clarity two, spelled with a capital S; Clarity knows no default, so it is told what is denied at once. */
const microsoft: Signal = (decision, first) => {
  const page = window as Page
  const stateOf = (category: string): string => (decision?.categories[category] === 'granted' ? 'granted' : 'denied')
  page.uetq ??= []
  if (first) page.uetq.push('consent', 'default', { ad_storage: 'denied' })
  if (decision) page.uetq.push('consent', 'update', { ad_storage: stateOf('marketing') })
  // The same queue that Clarity's own snippet makes.
  page.clarity ??= (...command) => {
    const { clarity } = page
    if (clarity) clarity.q = [...(clarity.q ?? []), command]
  }
  page.clarity('consentv2', { ad_Storage: stateOf('marketing'), analytics_Storage: stateOf('analytics') })
}
export default microsoft
