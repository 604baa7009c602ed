// Every way in which script sets an attribute, writes markup or style, or puts a node into a document. One guard for all: what
// must be held is held first, and the windows that come to be are guarded before anybody can reach them.

import { attributes, judgeCss } from '@askfirst/policy'
import type { Guarding } from '../guarding.ts'
import { withNatives } from '../natives.ts'
import type { Guard, Guards } from '../patch.ts'
import { isTrusted, trusted } from '../trusted.ts'
import { getAttribute, type Holder } from './elements.ts'

/** Interfaces that have such properties and methods; those of HTML without what all their names have. */
const interfaces =
  'Node Element ShadowRoot DocumentFragment Document Range NamedNodeMap SVGAnimatedString CSSStyleSheet CSSGroupingRule CSSKeyframesRule CSSStyleDeclaration StylePropertyMap CharacterData Attr SVGStyleElement'
const html = 'Style Script IFrame Frame Image Link Source Media Video Track Embed Object Input Base Meta Anchor Area Body'

/** What sets an attribute. */
const setters = RegExp(`^(${attributes}|href|rel|relList|content|httpEquiv|baseVal|set[AN].*)$`, 'i')

/** What writes. */
const writers =
  /^(append|prepend|replace|insert|before$|after|inner|outer|move|write|importN|adoptN|attachS|surround|createC|exec|setH|setP|cssT|addRule|animate|text$|set$|contentW|contentD)/

/** What writes a style, a script, a text or an attribute, and is inherited. */
const texts =
  'append prepend replaceChildren appendChild insertBefore replaceChild textContent innerText innerHTML insertAdjacentText nodeValue value'

/** What takes objects that are no text, by its name and where the argument stands. */
const objects = /^(attachS|importN|anim|Key|Font|set\d)|^setH\D+1/

/** Keyframes with every text in them made another by `textOf`; as they are, where that makes no difference or they are none. */
function withTexts(frames: object, textOf: (text: string) => string): unknown {
  try {
    const rest = JSON.stringify(frames, (_, value) => (typeof value === 'string' ? textOf(value) : value))
    return rest === JSON.stringify(frames) ? frames : JSON.parse(rest)
  } catch {
    return frames
  }
}

/**
 * Guards them in one window.
 * @param look at a node that comes into the page
 * @param seen after it has come; what the call answers
 */
export function guardWriting(
  win: Window & typeof globalThis,
  { guard, urlHolder }: Guarding,
  { clean, rest: restOf, ours }: Holder,
  look: (node: Node) => void,
  seen: (answer: unknown) => void,
): void {
  let pending = ''
  const judge = (url: string): unknown => urlHolder(url, 'style')
  const set: Guard = (self, args, original, property) => {
    // A method names the attribute before its value, or has both in one node.
    const [last, key = last?.name ?? (self.nodeType === 2 ? self.name : property)] = [...args].reverse()
    const value = `${last?.value ?? last}`
    const name = `${key}`.toLowerCase().replace(/^.*:/, '')
    const element = self.nodeType === 1 ? self : (self.ownerElement ?? self[0]?.ownerElement)
    // An attribute is judged when it comes to its element.
    if (!element && self.nodeType) return original()
    // What it becomes decides whether it loads. The tokens of a link do not say whose they are.
    if (/^rel|^http-?equiv$/.test(name))
      for (const place of ['href', 'content']) {
        const address = element && getAttribute.call(element, place)
        if (address) restOf(element, place, address, last ? value : 'pre')
      }
    // Whose the text of an attribute in SVG is, nobody knows: an image would load it.
    return restOf(element ?? document.createElement('img'), element ? name : 'src', value) === value ? original() : undefined
  }
  const write: Guard = (self, given, ask, name) => {
    const { nodeType, parentElement } = (self ?? {}) as Node
    // Read once: an object may say something else the next time.
    const args = given.map((arg, i) =>
      Object(arg) !== arg || arg.nodeType || objects.test(name + i) || isTrusted(arg) ? arg : `${arg}`,
    )
    const original = (given = args): unknown => ask(given)
    if (nodeType === 2 || (nodeType !== 3 && setters.test(name))) return set(self, args, original, name)
    const element = nodeType === 3 ? parentElement : self
    const textOf = (text: string): string =>
      /^s(tyle|cript)$/.test(element?.localName)
        ? (restOf(element, 'text', text) as string)
        : /HTML|write|Frag|exec/.test(name)
          ? // A shadow root is no element.
            clean(text, self.localName && name !== 'outerHTML' ? self : undefined)
          : nodeType && name !== 'animate'
            ? text
            : judgeCss(text, judge)
    // A tag that is not at its end waits for the next call.
    if (/^write/.test(name)) {
      const whole = pending + args.join('')
      ;[pending] = /<([a-z/!][^>]*)?$/i.exec(whole) ?? ['']
      const text = whole.slice(0, whole.length - pending.length)
      args.splice(0, Infinity, isTrusted(args[0]) ? trusted.createHTML(text) : text)
    }
    const answer = original(
      args.map((arg) => {
        if (arg?.nodeType) {
          if (arg.nodeType === 3) arg.data = textOf(arg.data)
          // An instruction can only name a style sheet.
          if (arg.nodeType === 7) arg.data = ''
          look(arg)
        } else if (/^(anim|Key)/.test(name)) return withTexts(arg, textOf)
        else {
          const text = `${arg}`
          const rest = textOf(text)
          // As it was given, where nothing had to be held: it may be a trusted one.
          if (rest !== text) return isTrusted(arg) ? trusted.createHTML(rest) : rest
        }
        return arg
      }),
    )
    seen(answer)
    return answer
  }
  const guards: Guards = {
    /** A node without children that a script has made, in a page without frames: whatever it loads was held when that was set. */
    passes(args, self) {
      const { nodeType, localName, firstElementChild, ownerDocument } = (args[0] ?? {}) as Element
      return (
        args.length < 3 &&
        // Neither an attribute nor an instruction.
        nodeType !== 2 &&
        nodeType !== 7 &&
        !win.length &&
        ownerDocument?.defaultView &&
        !firstElementChild &&
        !/frame|obj|emb/.test(localName) &&
        !/^s(tyle|cript)$/.test((self as Element).localName)
      )
    },
    value: write,
    set: write,
  }
  for (const type of `${interfaces} ${html.replace(/\w+/g, 'HTML$&Element')}`.split(' ')) {
    const prototype = (win as unknown as Record<string, { prototype: object } | undefined>)[type]?.prototype
    if (/Style|Script|Char|Attr/.test(type)) guard(prototype, texts, guards)
    for (const name of Object.getOwnPropertyNames(prototype ?? {}))
      if (setters.test(name) || writers.test(name))
        guard(prototype, name, /^(relL|contentW|contentD)/.test(name) ? { get: write } : guards)
  }
  // Of no node: what passes is told by that.
  guard(win, 'FontFace KeyframeEffect', { value: write })
  // A declaration is written by as many properties as there are.
  guard(win.CSSStyleRule.prototype, 'style', {
    get(_, __, original) {
      const style = original()
      // Not by way of the rule again: where a frame has a guard of its own as well, the two would call each other for ever.
      queueMicrotask(() =>
        withNatives(() => {
          const { cssText } = style
          const rest = judgeCss(cssText, judge)
          if (rest !== cssText) style.cssText = rest
        }),
      )
      return style
    },
  })
  guard(win.URL, 'createObjectURL', {
    value: (_, [blob], original) => original([/html/.test(blob.type) ? new Blob(['<!doctype html>', ours, blob], blob) : blob]),
  })
}
