// Links that are held say that they have loaded, as all that waits for them shall go on. Knows nothing of who holds them.

import { mark } from '@askfirst/policy'

/**
 * For pages, as text. React brings nothing to life and takes no step until each style sheet with a `precedence`, and each that it
 * preloads, has loaded or failed; after a minute it gives up. It inserts them by script, and listens by then. Not `error`: a failure is
 * reported, and a page may have an answer to it.
 */
export const settleLinks: string = `
;try{new MutationObserver((changes) => {
for (const { addedNodes } of changes) for (const node of addedNodes)
if (node.localName === "link" && node.hasAttribute("${mark}-href")) node.dispatchEvent(new Event("load"));
}).observe(document, { childList: true, subtree: true })}catch{}`.replace(/\n(?!;)/g, ' ')
