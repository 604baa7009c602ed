// Style sheets that a strict CSP allows and that the site's own CSS cannot overrule.

import { firstLayer } from './first-layer.ts'

/**
 * `css` in force for the page, as a layer. A constructed sheet needs no `style-src`; inside a layer, `!important` wins
 * even over the site's own `!important`, so every declaration gets it. Between layers the first one wins, so ours is
 * inside the site's first one. Write `css` without: no keyframes, no `;` in strings.
 * Source: CSS Cascading and Inheritance 5, section 6.4.4.
 */
export function adoptStyles(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  const layer = [firstLayer(), 'askfirst'].filter(Boolean).join('.')
  sheet.replaceSync(`@layer ${layer}{${css.replace(/([^{}])([;}])/g, '$1!important$2')}}`)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  return sheet
}
