// Follows the page as its parser builds it, and the style that scripts give elements. What scripts insert, the guards see.

import { withNatives } from './natives.ts'

/**
 * Watches a document or a shadow tree.
 * @param look for every node that a parser has inserted, children after their parents
 * @param restyle for every element whose style has changed
 * @param seen after each of the two, once for all that came at once
 */
export function watchPage(
  root: Document | ShadowRoot,
  look: (node: Node) => void,
  restyle: (element: Element) => void,
  seen: () => void,
): void {
  const observer = new MutationObserver((changes) =>
    withNatives(() => {
      for (const { type, target, addedNodes } of changes)
        if (type === 'attributes') restyle(target as Element)
        else for (const node of addedNodes) look(node)
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
