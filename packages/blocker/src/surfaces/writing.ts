// Every way in which script sets an attribute, writes markup or style, or puts a node into a document. One guard for all: what
// must be held is held first, and the windows that come to be are guarded before anybody can reach them.

import { cssWithout } from '../addresses.ts'
import type { Guarding } from '../guarding.ts'
import type { Guard, Guards } from '../patch.ts'
import { attributes, getAttribute, type Holder } from './elements.ts'

/** Interfaces that have such properties and methods; those of HTML without what all their names have. */
const interfaces =
  'Node Element ShadowRoot DocumentFragment Document Range NamedNodeMap SVGAnimatedString CSSStyleSheet CSSGroupingRule CSSKeyframesRule CSSStyleDeclaration CharacterData Attr SVGStyleElement'
const html = 'Style Script IFrame Frame Image Link Source Media Video Track Embed Object Input Base Meta Anchor Area Body'

/** What sets an attribute. */
const setters = RegExp(`^(${attributes}|href|rel|relList|content|httpEquiv|baseVal|set[AN].*)$`, 'i')

/** What writes. */
const writers = /^(append|prepend|replace|insert|before$|after|inner|outer|move|write|importN|adoptN|surround|createC|setH|setP|cssT|addRule|text$)/

/** What writes a style, a script, a text or an attribute, and is inherited. */
const texts = 'append prepend replaceChildren appendChild insertBefore replaceChild textContent innerText innerHTML insertAdjacentText nodeValue value'

/** What becomes of what is written. */
export interface Writing extends Holder {
  /** At a node that comes into the page. */
  look(node: Node): void
  /** After it has come. */
  seen(): void
}

/** Guards them in one window. */
export function guardWriting(
  win: Window & typeof globalThis,
  { guard, urlHolder }: Guarding,
  { clean, holds, look, seen, textFor }: Writing,
): void {
  const set: Guard = (self, args, original, property) => {
    // A method names the attribute before its value, or has both in one node.
    const [last, key = last?.name ?? (self.nodeType === 2 ? self.name : property)] = [...args].reverse()
    const value = `${last?.value ?? last}`
    const name = `${key}`.toLowerCase().replace(/^.*:/, '')
    // What an attribute is that has no element yet, or the text of one in SVG, is not known: an image would load it.
    const element = self.nodeType === 1 ? self : (self.ownerElement ?? self[0]?.ownerElement)
    // What it becomes decides whether it loads. The tokens of a link do not say whose they are.
    if (/^rel|^http-?equiv$/.test(name))
      for (const place of ['href', 'content']) holds(element, place, getAttribute.call(element, place) ?? '', last ? value : 'pre')
    return holds(element ?? document.createElement('img'), element ? name : 'src', value) ? undefined : original()
  }
  const write: Guard = (self, args, original, name) => {
    const { nodeType, parentElement } = (self ?? {}) as Node
    if (nodeType === 2 || (nodeType !== 3 && setters.test(name))) return set(self, args, original, name)
    const element = nodeType === 3 ? parentElement : self
    const textOf = (text: string): string =>
      /^s(tyle|cript)$/.test(element?.localName)
        ? textFor(element, text)
        : /HTML|write|Frag/.test(name)
          ? // A shadow root is no element.
            clean(text, /^inner|^set|^insertAdjacentH/.test(name) && self.localName ? self : undefined)
          : nodeType
            ? text
            : cssWithout(text, (url) => urlHolder(url, 'style'))
    const given = /^write/.test(name) ? [args.join('')] : args
    const answer = original(
      given.map((arg) => {
        if (arg?.nodeType) {
          if (arg.nodeType === 3) arg.data = textOf(arg.data)
          look(arg)
        } else {
          const rest = textOf(`${arg}`)
          // As it was given, where nothing had to be held: it may be a trusted one.
          if (rest !== `${arg}`) return rest
        }
        return arg
      }),
    )
    seen()
    return answer
  }
  const guards: Guards = {
    /** A text, and an element that is alone and cannot be held, come into a page without frames: most do. */
    passes(args, self) {
      const { nodeType, localName, firstElementChild } = (args[0] ?? {}) as Element
      return (
        args.length < 3 &&
        !win.length &&
        !/^s(tyle|cript)$/.test((self as Element)?.localName) &&
        (nodeType === 3 || (nodeType === 1 && !firstElementChild && /^(div|p|span|li|a|b|i|td|tr|button|label|option)$/.test(localName)))
      )
    },
    value: write,
    set: write,
  }
  for (const type of `${interfaces} ${html.replace(/\w+/g, 'HTML$&Element')}`.split(' ')) {
    const prototype = (win as unknown as Record<string, { prototype: object } | undefined>)[type]?.prototype
    if (/Style|Script|Char|Attr/.test(type)) guard(prototype, texts, guards)
    for (const name of Object.getOwnPropertyNames(prototype ?? {}))
      if (setters.test(name) || writers.test(name)) guard(prototype, name, name === 'relList' ? { get: write } : guards)
  }
  guard(win, 'FontFace', guards)
}
