// Follows the page as it grows: what a parser has inserted is held.

/** Shows `look` everything that is there, and everything that comes. */
export function watchPage(document: Document, look: (root: Element) => void): void {
  look(document.documentElement)
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node.nodeType === 1) look(node as Element)
  }).observe(document, { childList: true, subtree: true })
}
