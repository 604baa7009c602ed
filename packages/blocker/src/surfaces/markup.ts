// Markup and style as text: what they would load is held before the browser makes anything of it.

import type { HoldWithin } from './elements.ts'

/** What could load something. Most markup could not, and is passed on as it is. */
const mayLoad = /<(script|style|link|meta|base|svg|object)|\b(src|srcset|srcdoc|poster|background|ping|style)\s*=/i

/** Gives the same markup, with what must be held as the blocker holds it; `context` is the element whose content it will be. */
export type CleanMarkup = (html: string, context?: Element) => string

/** To be called before anything is patched: the markup is read in a document of its own, where nothing loads. */
export function makeCleanMarkup({ document, Element, HTMLTemplateElement }: Window & typeof globalThis, holdWithin: HoldWithin): CleanMarkup {
  const { get, set } = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML') as Required<PropertyDescriptor>
  const contentOf = Object.getOwnPropertyDescriptor(HTMLTemplateElement.prototype, 'content')?.get as () => DocumentFragment
  let inert: Document | undefined
  return (html, context) => {
    if (!mayLoad.test(html)) return html
    inert ??= document.implementation.createHTMLDocument()
    const root = context ? inert.importNode(context) : inert.createElement('template')
    set.call(root, html)
    return holdWithin(context ? root : contentOf.call(root)) ? get.call(root) : html
  }
}
