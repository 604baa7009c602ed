// Where the addresses are in what a page writes: attributes, style sheets, documents. Knows nothing about consent.

/** Every address in the text of a style sheet or declaration. */
export function addressesInCss(text: string): string[] {
  return [...unescapeCss(text).matchAll(styleAddress)].map((found) => `${found[2]}`)
}

/** The text without the addresses of which `isHeld` says so. */
export function cssWithout(text: string, isHeld: (address: string) => unknown): string {
  if (!addressesInCss(text).some(isHeld)) return text
  return unescapeCss(text).replace(styleAddress, (whole, before: string, address: string, after: string) =>
    isHeld(address) ? `${before}about:invalid${after}` : whole,
  )
}

/** `url(x)`, `@import "x"`, `image-set("x")`: what stands before, the address, what stands after. */
const styleAddress = /((?:url\(|@import|-set\(|src\()\s*["']?|,\s*["'])([^"')\s]+)(["']?)/gi

/** `\68 ttps` is `https` (CSS Syntax section 4.3.7). */
function unescapeCss(text: string): string {
  return text.replace(/\\([\da-f]{1,6})\s?|\\(.)/gi, (_, code: string, char: string) =>
    code ? String.fromCodePoint(Number.parseInt(code, 16) % 0x110000) : char,
  )
}

/** Every address that stands in a text of another kind: a script, a document in an address. */
export function addressesInText(text: string): string[] {
  return text.match(/(https?:)?\/\/[^\s"'`<>()\\]+/gi) ?? []
}

/** Every address that a script names to import it. */
export function importsIn(text: string): string[] {
  return [...text.matchAll(/\bimport\b[^'"`]*['"`]([^'"`]+)/g)].map(([, address]) => `${address}`)
}

/** Every address in the value of an attribute; what is none means the site's own, which is harmless. */
export function addressesIn(attribute: string, value: string): string[] {
  if (attribute === 'style' || value.includes('url(')) return addressesInCss(value)
  // Whole as well: in one address browsers pass over line breaks, so that `/\n/ads.example` is a foreign host.
  const found = [value, ...value.split(/[\s,;='"]+/)]
  return /^\s*(data|javascript):/i.test(value) ? [...found, ...addressesInText(decoded(value))] : found
}

function decoded(address: string): string {
  try {
    const text = decodeURIComponent(address)
    return /;base64,/i.test(text) ? atob(text.replace(/.*?,/s, '')) : text
  } catch {
    return address
  }
}
