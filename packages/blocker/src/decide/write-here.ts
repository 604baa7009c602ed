// What a released script writes with `document.write`: into the page, where the script stands, as a parser would have put it there.

import { getAttribute, setAttribute } from '../surfaces/elements.ts'
import type { Trusted } from '../trusted.ts'

/** Takes what one script writes. */
export interface Stream {
  write(text: string): void
  /** What the page has to wait for: a script that was written, and what that writes. */
  blocked: Promise<unknown> | undefined
  /** The last of what stands in the page for the script and what it has written. */
  last(): Node
}

/** What is a context of its own: parsers put into it what they would put nowhere else. */
const contexts = /^(table|tbody|thead|tfoot|tr|colgroup|select|optgroup)$/

/** Their content is text, or a tree of its own: they come as a whole. */
const wholes = /^(script|style|template|textarea|title|noscript|iframe)$/

/**
 * A parser reads what is written in a document where nothing runs or loads, and everything new in there is done again in the
 * page: a tag that is written in two parts is one.
 * @param run puts a script into the page by calling `insert`; returns what others must wait for
 */
export function openStream(
  script: Element,
  trusted: Trusted,
  run: (script: Element, insert: () => void) => Promise<unknown> | undefined,
  streamOf: (script: Element) => Stream | undefined,
): Stream {
  const inert = document.implementation.createHTMLDocument()
  let text = ''
  /** What stands in the page for a node in there. */
  const there = new Map<Node, Node>()
  const isInHead = script.parentElement === document.head
  const around: Element[] = []
  let outside = script.parentElement
  for (; outside && contexts.test(outside.localName); outside = outside.parentElement) around.unshift(outside)
  inert.open()
  inert.write(trusted.createHTML(isInHead ? '<head>' : `<body>${around.map(({ localName }) => `<${localName}>`).join('')}`))
  let seat: Element = isInHead ? inert.head : inert.body
  if (!isInHead && outside) there.set(seat, outside)
  for (const element of around) {
    seat = seat.firstElementChild ?? seat
    there.set(seat, element)
  }
  there.set(seat.appendChild(new Comment()), script)

  /** The end tag of what comes last may not have been written yet. */
  const isWhole = (element: Element): boolean => {
    let node: Node | null = element
    while (node && !node.nextSibling) node = node.parentNode
    return !!node || new RegExp(`</${element.localName}\\s*>\\s*$`, 'i').test(text)
  }
  const put = (node: Node, copy: Node): void => {
    const before = node.previousSibling && there.get(node.previousSibling)
    const after = node.nextSibling && there.get(node.nextSibling)
    const parent =
      (node.parentNode && there.get(node.parentNode)) ?? (node.parentNode === inert.head ? document.head : document.body)
    there.set(node, copy)
    if (before) (before as ChildNode).after(copy)
    else if (after) (after as ChildNode).before(copy)
    else (parent as Element).prepend(copy)
  }
  const copyOf = (written: Element): Element => {
    const copy = document.createElementNS(written.namespaceURI, written.localName)
    for (const { name, value } of written.attributes)
      setAttribute.call(copy, name.replace(/^xlink:/, ''), /src|href/.test(name) ? trusted.createScriptURL(value) : value)
    const code = trusted.createScript(`${written.textContent}`)
    if (copy instanceof HTMLScriptElement) {
      copy.text = code
      copy.async = getAttribute.call(written, 'async') !== null
    } else copy.textContent = code
    return copy
  }
  /** Does again what is new below `parent`; `false` where it has to wait. */
  const follow = (parent: Node): boolean => {
    for (const node of parent.childNodes) {
      const { localName } = node as Element
      const known = there.get(node)
      if (known) {
        if (node.nodeType === 3 && (known as Text).data !== (node as Text).data) (known as Text).data = (node as Text).data
      } else if (wholes.test(localName) && !isWhole(node as Element)) return false
      else if (localName === 'script') {
        const copy = copyOf(node as Element)
        const wait = run(copy, () => put(node, copy))
        const settle = (): void => void there.set(node, streamOf(copy)?.last() ?? copy)
        if (wait) {
          stream.blocked = wait.then(() => {
            settle()
            stream.blocked = undefined
            follow(inert)
            return stream.blocked
          })
          return false
        }
        settle()
      } else if (!/^(html|head|body)$/.test(localName))
        put(node, document.importNode(node, wholes.test(localName) && localName !== 'noscript'))
      if (!wholes.test(localName) && !follow(node)) return false
    }
    return true
  }
  const stream: Stream = {
    blocked: undefined,
    last() {
      let node = seat.lastChild
      while (node && !there.has(node)) node = node.previousSibling
      return (node && there.get(node)) ?? script
    },
    write(more) {
      text += more
      inert.write(trusted.createHTML(more))
      if (!stream.blocked) follow(inert)
    },
  }
  return stream
}
