// The one place in the page that askfirst's own layers stand in, knowing nothing about them.

import { dress, type Look } from './look.ts'
import { make } from './make.ts'

/**
 * `#askfirst`, first in the body so that the keyboard reaches it first; made when there is none. The document must
 * have a body.
 */
export function rootOf(look: Look): HTMLElement {
  let root = document.getElementById('askfirst')
  if (!root) {
    // Of a kind that no site has: as React brings a page to life it takes the first element of a kind in the body for its own.
    // The live region has to exist before its text does, or nothing is announced (WCAG 4.1.3).
    root = make('askfirst-root' as 'div', { id: 'askfirst' }, make('div', { role: 'status' }))
    document.body.prepend(root)
  }
  // Every time: a page may change its language.
  return dress(root, look)
}

/** Has assistive technology say `text`, without moving the focus. Says nothing where there is no root. */
export function announce(text: string): void {
  const status = document.querySelector('#askfirst>[role=status]')
  if (status) status.textContent = text
}
