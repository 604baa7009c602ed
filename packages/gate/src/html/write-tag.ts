// A start tag as text, as browsers write it (HTML section 13.3). Knows nothing about what it means.

import type { Token } from 'parse5'

/** A start tag as it is read: names in small letters, values decoded, and of two attributes with one name the first. */
export interface Tag {
  readonly name: string
  readonly attributes: Map<string, string>
}

/** What the tree builder has taken, as it was written. */
export function tagOf({ tagName, attrs }: Token.TagToken): Tag {
  const attributes = new Map<string, string>()
  // It gives names of SVG and MathML capital letters and prefixes.
  for (const { name, prefix, value } of attrs) attributes.set(small(prefix ? `${prefix}:${name}` : name), value)
  return { name: small(tagName), attributes }
}

function small(name: string): string {
  return /[A-Z]/.test(name) ? name.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) : name
}

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\u{a0}': '&nbsp;' }

/** Text that reads as `text` between tags and in quotes. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"\u{a0}]/gu, (character) => references[character] as string)
}

/** `<img src="/a">`. */
export function writeTag({ name, attributes }: Tag, isSelfClosing: boolean): string {
  let text = `<${name}`
  for (const [attribute, value] of attributes) text += ` ${attribute}="${escapeText(value)}"`
  return `${text}${isSelfClosing ? '/' : ''}>`
}
