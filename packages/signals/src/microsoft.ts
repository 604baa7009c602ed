// Microsoft: Advertising (UET consent mode) and Clarity (consent API v2). Both are held until granted, and told before they run.
// https://learn.microsoft.com/en-us/clarity/setup-and-installation/clarity-consent-api-v2

import type { Decision, Signal } from '@askfirst/policy'

interface Page {
  uetq?: { push(...command: unknown[]): unknown }
  clarity?: { (...command: unknown[]): void; q?: unknown[] }
}

/** UET has one type, Clarity two, spelled with a capital S, and no default: it is told what is denied at once. */
export function tellMicrosoft(command: 'default' | 'update', categories: Decision['categories']): void {
  const page = window as Page
  const stateOf = (category: string): string => (categories[category] === 'granted' ? 'granted' : 'denied')
  page.uetq ??= []
  page.uetq.push('consent', command, { ad_storage: stateOf('marketing') })
  // The same queue that Clarity's own snippet makes.
  page.clarity ??= (...command) => {
    const { clarity } = page
    if (clarity) clarity.q = [...(clarity.q ?? []), command]
  }
  page.clarity('consentv2', { ad_Storage: stateOf('marketing'), analytics_Storage: stateOf('analytics') })
}

/** The update, on every page and after every decision. */
const microsoft: Signal = ({ categories }) => tellMicrosoft('update', categories)
export default microsoft
