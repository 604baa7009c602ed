// Style sheets: an address in one loads an image, a font or another sheet. It is taken out, and put back with a grant.

import { claimOfUrl } from '@askfirst/policy'
import { addressesInCss, cssWithout } from '../addresses.ts'
import type { Guarding } from '../guarding.ts'
import { getAttribute, mark, setAttribute } from './elements.ts'

/** Where the whole text of a style element waits. */
export const textPlace: string = `${mark}-text`

/** Guards every way in which script writes style. Returns what holds a style element that a parser has built. */
export function guardStyles(win: Window & typeof globalThis, guarding: Guarding): (style: Element) => void {
  const { guard, rules, holder } = guarding
  const holderOf = (url: string): string | undefined =>
    holder(claimOfUrl(rules, url, win.document.baseURI), { what: 'style', url })
  const clean = (text: unknown): unknown => (typeof text === 'string' ? cssWithout(text, holderOf) : text)

  const holdStyle = (style: Element): void => {
    const text = style.textContent
    const service = text && addressesInCss(text).map(holderOf).find(Boolean)
    if (!service) return
    setAttribute.call(style, mark, service)
    setAttribute.call(style, textPlace, (getAttribute.call(style, textPlace) ?? '') + text)
    style.textContent = clean(text) as string
  }
  const given = (texts: unknown[]): unknown[] =>
    texts.map((text) => {
      if (text instanceof win.Text) text.data = clean(text.data) as string
      return clean(text)
    })
  for (const type of [win.HTMLStyleElement, win.SVGStyleElement]) {
    guard(type.prototype, 'textContent innerText innerHTML', { set: (_, texts, original) => original(given(texts)) })
    guard(type.prototype, 'append prepend replaceChildren appendChild insertBefore insertAdjacentText', {
      value: (_, texts, original) => original(given(texts)),
    })
  }
  for (const name of ['CSSStyleSheet', 'CSSGroupingRule', 'CSSKeyframesRule', 'CSSStyleDeclaration'] as const)
    guard(win[name].prototype, 'insertRule addRule appendRule replace replaceSync setProperty', {
      value: (_, texts, original) => original(given(texts)),
    })
  guard(win.CSSStyleDeclaration.prototype, 'cssText', { set: (_, texts, original) => original(given(texts)) })
  guard(win, 'FontFace', { value: (_, texts, original) => original(given(texts)) })
  return holdStyle
}
