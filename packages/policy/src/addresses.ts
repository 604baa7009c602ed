// Where the addresses are in what a page writes: attributes, style sheets, scripts, documents. Knows nothing about consent.

/** Told of an address; truthy where it must not stand. */
export type Judge = (address: string) => unknown

/** `url(x)`, `@import "x"`, `image-set("x")`: what stands before, and the address, which is not another `url(`. */
const styleAddress = /((?:url\(|@import|-set\(|src\()\s*["']?|,\s*["'])(?!\w+\()([^"')\s]+)/gi

/** The text of a style sheet or declaration, without the addresses that must not stand there. */
export function judgeCss(text: string, judge: Judge): string {
  // Most rules of most sheets have none.
  if (!/\\|(url|src|-set)\(|@i/i.test(text)) return text
  let isHeld = false
  // `\68 ttps` is `https`, and a comment may stand before an address (CSS Syntax sections 4.3.7 and 4.3.2).
  const plain = text.replace(
    /\\([\da-f]{1,6})\s?|\\(.)|(?<=@import|-set\(|,)(\s*\/\*[\s\S]*?\*\/)+/gi,
    (_, code: string, char = ' ') => (code ? String.fromCodePoint(Number.parseInt(code, 16) % 0x110000) : char),
  )
  const rest = plain.replace(styleAddress, (whole, before: string, address: string) => {
    if (!judge(address)) return whole
    isHeld = true
    return `${before}about:invalid`
  })
  return isHeld ? rest : text
}

/** Every address in a text of another kind: a script, a document in an address. `pattern` finds others, each its first group. */
export function judgeText(text: string, judge: Judge, pattern: RegExp = /((https?:)?\/\/[^\s"'`<>()\\]+)/gi): void {
  text.replace(pattern, (_, address: string) => judge(address) as string)
}

/** The address that a script imports, or exports from. It takes in nothing: in a comment before it may be half a pair of quotes. */
const imported = /\b(?=(?:import\b[^'"`]*|from\s*)['"`]([^'"`]+))/g

/** Strings, where there are no templates, comments and regular expressions. */
const strings = /"[^"\\\n]*(\\[\s\S][^"\\\n]*)*"|'[^'\\\n]*(\\[\s\S][^'\\\n]*)*'/g

/**
 * Every address that a script imports, or every address in an import map and in speculation rules, as its `type` says. What stands in
 * strings alone is no code: frameworks write a page's own words into scripts, and those may be about code.
 */
export function judgeScript(script: string, type: string, judge: Judge): void {
  const isData = /map|rules/i.test(type)
  let rest = script
  try {
    rest = script.replace(strings, '')
  } catch {
    // A string of some megabytes is more than the engine can keep in mind: then all of it counts.
  }
  // Where quotes or what may hold them are left over, nobody knows where strings end.
  if (isData || /import|from|["'`/]/.test(rest)) judgeText(script, judge, isData ? undefined : imported)
}

/** Every address in the value of an attribute; what is none means the site's own, which is harmless. */
export function judgeAttribute(attribute: string, value: string, judge: Judge): void {
  if (/^(style|fill|mask|filter|clip)/.test(attribute)) judgeCss(value, judge)
  else {
    // Whole as well: in one address browsers pass over line breaks, so that `/\n/ads.example` is a foreign host.
    for (const address of [value, ...value.split(/[\s,;='"]+/)]) judge(address)
    if (/^\s*(data|javascript):/i.test(value)) judgeText(decoded(value), judge)
  }
}

function decoded(address: string): string {
  try {
    const text = decodeURIComponent(address)
    return /;base64,/i.test(text) ? atob(text.replace(/.*?,/s, '')) : text
  } catch {
    return address
  }
}
