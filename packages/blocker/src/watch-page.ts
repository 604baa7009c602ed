// Follows the page as its parser builds it, and the style that scripts give elements. What scripts insert, the guards see.

import { withNatives } from './natives.ts'

/**
 * Watches a document or a shadow tree.
 * @param look for every node that a parser has inserted, and for a style or script that it gave its text; not for what is in
 * another that is looked at just then, unless it has a shadow tree
 * @param restyle for every element whose style has changed
 * @param seen after each of the two, once for all that came at once
 */
export function watchPage(
  root: Document | ShadowRoot,
  look: (node: Node) => void,
  restyle: (element: Element) => void,
  seen: () => void,
): void {
  // With which changes a node was last looked at, together with all that is in it.
  const looked = new WeakMap<Node, object>()
  const observer = new MutationObserver((changes) =>
    withNatives(() => {
      for (const { type, target, addedNodes } of changes)
        if (type === 'childList')
          for (let node of addedNodes) {
            // A parser gives a style its text after it is there.
            if (/^s(tyle|cript)$/.test((target as Element).localName)) node = target
            if (looked.get(target) !== changes || (node as Element).shadowRoot) look(node)
            looked.set(node, changes)
          }
        else restyle(target as Element)
      seen()
    }),
  )
  const observe = (childList: boolean): void => observer.observe(root, { attributeFilter: ['style'], subtree: true, childList })
  for (const element of root.children) look(element)
  seen()
  // Of another window, perhaps.
  const page = (root.ownerDocument ?? root) as Document
  observe(page.readyState === 'loading')
  // Watching insertions makes them slower, and from then on nobody inserts but scripts.
  page.addEventListener('DOMContentLoaded', () => observe(false))
}
