// Style sheets that a parser has built: an address in one loads an image, a font or another sheet. It is taken out, and put
// back with a grant.

import { addressesInCss, cssWithout } from '../addresses.ts'
import { getAttribute, mark, setAttribute } from './elements.ts'

/** Takes out of a style element what must be held. The whole text waits in an attribute. */
export function holdStyle(style: Element, holderOf: (url: string) => string | undefined): void {
  const text = style.textContent
  const service = addressesInCss(text).map(holderOf).find(Boolean)
  if (!service) return
  setAttribute.call(style, mark, service)
  setAttribute.call(style, `${mark}-text`, (getAttribute.call(style, `${mark}-text`) ?? '') + text)
  style.textContent = cssWithout(text, holderOf)
}
