// Style sheets that a strict CSP allows and that the site's own CSS cannot overrule.

/**
 * `css` in force for the page. A constructed sheet needs no `style-src`; inside a layer, `!important` wins even over
 * the site's own `!important`, so every declaration gets it. Write `css` without: no keyframes, no `;` in strings.
 * Source: CSS Cascading and Inheritance 5, section 6.4.4.
 */
export function adoptStyles(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`@layer askfirst{${css.replace(/([^{}])([;}])/g, '$1!important$2')}}`)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  return sheet
}
