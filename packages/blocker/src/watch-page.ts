// Follows the page as it grows: what a parser has inserted is held.

import { withNatives } from './natives.ts'

/** Shows `look` everything that is there and everything that comes, `restyle` every element whose style has changed. */
export function watchPage(root: Document | ShadowRoot, look: (node: Element | Text) => void, restyle: (element: Element) => void): void {
  for (const element of root.children) look(element)
  new MutationObserver((changes) =>
    withNatives(() => {
      for (const { type, target, addedNodes } of changes)
        if (type === 'attributes') restyle(target as Element)
        else for (const node of addedNodes) look(node as Element)
    }),
  ).observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['style'] })
}
