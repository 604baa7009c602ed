// Every way in which script writes markup or style, or puts a node into a document. One guard for all: texts are cleaned, inline
// scripts held, and the windows that come to be are guarded before anybody can reach them.

import { cssWithout } from '../addresses.ts'
import type { Guarding } from '../guarding.ts'
import type { HoldWithin } from './elements.ts'
import type { CleanMarkup } from './markup.ts'

const insert = 'append prepend replaceChildren'
const around = 'before after replaceWith'
const nodes = 'appendChild insertBefore replaceChild'
const style = `${insert} ${nodes} textContent innerText`

/** The methods and accessors, by interface. */
const writing: Readonly<Record<string, string>> = {
  Node: nodes,
  Element: `${insert} ${around} insertAdjacentElement moveBefore innerHTML outerHTML insertAdjacentHTML setHTMLUnsafe`,
  ShadowRoot: 'innerHTML setHTMLUnsafe',
  DocumentFragment: insert,
  CharacterData: around,
  Range: 'insertNode surroundContents createContextualFragment',
  Document: `write writeln ${insert}`,
  HTMLStyleElement: style,
  SVGStyleElement: style,
  CSSStyleSheet: 'insertRule addRule replace replaceSync',
  CSSGroupingRule: 'insertRule',
  CSSKeyframesRule: 'appendRule',
  CSSStyleDeclaration: 'setProperty cssText',
}

/** What gives a tree that nothing has looked at. */
const reading: Readonly<Record<string, string>> = {
  DOMParser: 'parseFromString',
  HTMLTemplateElement: 'content',
  XMLHttpRequest: 'responseXML',
}

/** What becomes of what is written. */
export interface Writing {
  readonly clean: CleanMarkup
  /** The service that an address in a style sheet must be held for. */
  holderOf(url: string): unknown
  /** At a node that comes into the page. */
  look(node: Node): void
  /** After it has come. */
  seen(): void
  readonly holdWithin: HoldWithin
}

/** Guards them in one window. */
export function guardWriting(
  win: Window & typeof globalThis,
  { guard }: Guarding,
  { clean, holderOf, look, seen, holdWithin }: Writing,
): void {
  const prototypeOf = (type: string): object | undefined =>
    (win as unknown as Record<string, { prototype: object } | undefined>)[type]?.prototype
  const cleaned = (given: unknown, context?: Element): unknown => {
    const { nodeType, data } = (given ?? {}) as Text
    if (nodeType === 3 && data.includes('(')) (given as Text).data = cssWithout(data, holderOf)
    if (nodeType) {
      look(given as Node)
      return given
    }
    const html = `${given}`
    const text = cssWithout(clean(html, context), holderOf)
    // As it was given, where nothing had to be held: it may be a trusted one.
    return text === html ? given : text
  }
  const write: (self: Element, args: unknown[], original: (given: unknown[]) => unknown, name: string) => unknown = (
    self,
    args,
    original,
    name,
  ) => {
    // A shadow root is no element, and what a style element holds is no markup.
    const isContext = /^inner|^set|^insertAdjacentH/.test(name) && self.localName && self.localName !== 'style'
    const context = isContext ? self : undefined
    const given = /^write/.test(name) ? [args.join('')] : args
    const answer = original(given.map((arg) => cleaned(arg, context)))
    seen()
    return answer
  }
  /** A text, and an element that is alone and cannot be held, come into a page without frames: most do. */
  const passes = (args: readonly unknown[]): boolean => {
    const { nodeType, localName, firstElementChild } = (args[0] ?? {}) as Element
    return (
      args.length < 3 &&
      !win.length &&
      (nodeType === 3 || (nodeType === 1 && !firstElementChild && /^(div|p|span|li|a|b|i|td|tr|button|label|option)$/.test(localName)))
    )
  }
  for (const type in writing) 
    guard(prototypeOf(type), writing[type] as string, { value: write, set: write, ...(!/Style/.test(type) && { passes }) })
  guard(win, 'FontFace', { value: (_, args, original) => original(args.map((arg) => cleaned(arg))) })
  const read = (_: unknown, __: unknown, original: () => ParentNode | null): unknown => {
    const tree = original()
    if (tree?.firstElementChild) holdWithin(tree)
    return tree
  }
  for (const type in reading) guard(prototypeOf(type), reading[type] as string, { value: read, get: read })
  guard(win.Document, 'parseHTMLUnsafe', { value: read })
}
