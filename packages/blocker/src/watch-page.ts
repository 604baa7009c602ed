// Follows the page as it grows: what a parser has inserted is held, what may live is released, what needs a file gets it.

import { mark } from './surfaces/elements.ts'

/** What the page's growth calls for. */
export interface Needs {
  holdWithin(root: Element): void
  release(): void
  prepare(): Promise<unknown>
  placeholders(): Promise<unknown>
}

/** Looks at everything that is there, and at everything that comes. */
export function watchPage(document: Document, { holdWithin, release, prepare, placeholders }: Needs): void {
  const look = (root: Element): void => {
    const has = (selector: string): boolean => root.matches(selector) || !!root.querySelector(selector)
    holdWithin(root)
    if (has(`[${mark}]`)) release()
    if (has(`iframe[${mark}]:not([src])`)) placeholders()
    if (has('askfirst-policy,askfirst-choices')) prepare()
  }
  look(document.documentElement)
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof Element) look(node)
  }).observe(document, { childList: true, subtree: true })
}
