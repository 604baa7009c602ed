// Markup as text: what it would load is held before the browser makes elements of it.

import type { Guarding } from '../guarding.ts'
import type { HoldWithin } from './elements.ts'

/** What could load, or make a realm. Most markup could not, and is passed on as it is. */
const mayLoad = /<(script|style|link|meta|base|svg|object)|\b(src|srcset|srcdoc|poster|background|ping|style)\s*=/i

/** Knows what to make of markup that a page writes. */
export interface Markup {
  /** The same markup, with what must be held as the blocker holds it; `context` is the element whose content it will be. */
  clean(html: unknown, context?: Element): string
  /** Is there anything in it that must be held? */
  holdsMarkup(html: string): boolean
}

/** To be called before anything is patched: the markup is read in a document of its own, where nothing loads. */
export function makeMarkup(
  { document, Element, HTMLTemplateElement }: Window & typeof globalThis,
  holdWithin: () => HoldWithin,
): Markup {
  const { get, set } = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML') as Required<PropertyDescriptor>
  const contentOf = Object.getOwnPropertyDescriptor(HTMLTemplateElement.prototype, 'content')?.get as () => DocumentFragment
  let inert: Document | undefined
  const clean = (given: unknown, context?: Element): string => {
    const html = `${given}`
    if (!mayLoad.test(html)) return html
    inert ??= document.implementation.createHTMLDocument()
    const root = context ? inert.importNode(context) : inert.createElement('template')
    set.call(root, html)
    return holdWithin()(root.localName === 'template' ? contentOf.call(root) : root) ? get.call(root) : html
  }
  return { clean, holdsMarkup: (html) => clean(html) !== html }
}

/** Guards every way in which script makes elements of text. */
export function guardMarkup(win: Window & typeof globalThis, { guard }: Guarding, { clean }: Markup, holdWithin: HoldWithin): void {
  const { Element, ShadowRoot, Document, Range, DOMParser, HTMLTemplateElement, XMLHttpRequest } = win
  const keep = (html: unknown, context?: Element): unknown => {
    const text = clean(html, context)
    // As it was given, where nothing had to be held: it may be a trusted one.
    return text === `${html}` ? html : text
  }
  for (const { prototype } of [Element, ShadowRoot]) {
    guard(prototype, 'innerHTML', { set: (self, [html], original) => original([keep(html, self.localName && self)]) })
    guard(prototype, 'setHTMLUnsafe', {
      value: (self, [html, ...rest], original) => original([keep(html, self.localName && self), ...rest]),
    })
  }
  guard(Element.prototype, 'outerHTML', { set: (self, [html], original) => original([keep(html, self.parentElement)]) })
  guard(Element.prototype, 'insertAdjacentHTML', {
    value: (self, [where, html], original) =>
      original([where, keep(html, /^(afterb|beforee)/i.test(where) ? self : self.parentElement)]),
  })
  guard(Range.prototype, 'createContextualFragment', { value: (_, [html], original) => original([keep(html)]) })
  guard(Document.prototype, 'write writeln', { value: (_, parts, original) => original([keep(parts.join(''))]) })
  const hold = (answer: ParentNode | null): ParentNode | null => {
    if (answer?.firstElementChild) holdWithin(answer)
    return answer
  }
  guard(DOMParser.prototype, 'parseFromString', { value: (_, __, original) => hold(original()) })
  guard(Document, 'parseHTMLUnsafe', { value: (_, __, original) => hold(original()) })
  guard(HTMLTemplateElement.prototype, 'content', { get: (_, __, original) => hold(original()) })
  guard(XMLHttpRequest.prototype, 'responseXML', { get: (_, __, original) => hold(original()) })
}
