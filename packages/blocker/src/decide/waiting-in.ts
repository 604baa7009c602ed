// What a held element waits for, and how it gets it. Knows nothing of scripts that run, nor of who may.

import { mark } from '@askfirst/policy'
import { getAttribute, removeAttribute, setAttribute } from '../surfaces/elements.ts'
import type { Trusted } from '../trusted.ts'

/** What waits in this element, by where it waits. Ours goes before the owner's `data-src`, which may be another script's. */
export function waitingIn(element: Element): [place: string, real: string, value: string][] {
  const names = element.getAttributeNames()
  for (const place of [/^data-askfirst-(?!type|do|picture)(.*)/, /^data-(src|srcset|srcdoc|href|poster|data)$/]) {
    const waiting = names.flatMap((name) => {
      const real = place.exec(name)?.[1]
      return real ? [[name, real, getAttribute.call(element, name)] as [string, string, string]] : []
    })
    if (waiting.length) return waiting
  }
  return []
}

/** A script that the markup, a template or we keep from being one. */
export function isText(element: Element): boolean {
  return element.localName === 'script' && getAttribute.call(element, 'type') === 'text/plain'
}

/** Is there anything to release in it? */
export function isWaiting(element: Element): boolean {
  return isText(element) || element.localName === 'template' || waitingIn(element).length > 0
}

/** What loads only where it is put in anew. */
const prepared = /^(i?frame|object|embed|source)$/

/** Gives an element what it waits for, and a script its type; the same element, so that whoever knows it still does. */
export function revive(element: Element, trusted: Trusted): void {
  const waiting = waitingIn(element)
  const { localName, parentElement } = element
  if (isText(element)) {
    const type = getAttribute.call(element, `${mark}-type`)
    removeAttribute.call(element, `${mark}-type`)
    if (type) setAttribute.call(element, 'type', type)
    else removeAttribute.call(element, 'type')
  }
  // Browsers think that whatever they met without an address was made by a script, and run it in no order.
  if (element instanceof HTMLScriptElement && !element.hasAttribute('async')) element.async = false
  // Taken out and put back: Chromium drops the address of a frame that the parser inserted without one, if it is set in
  // the same task (seen in 156; e2e/stories/placeholder.spec.ts and second-visit.spec.ts fail without it).
  const seat = prepared.test(localName) && new Comment()
  if (seat) element.replaceWith(seat)
  for (const [place, real, value] of waiting) {
    removeAttribute.call(element, place)
    if (real === 'text') element.textContent = value
    else setAttribute.call(element, real, real === 'srcdoc' ? trusted.createHTML(value) : trusted.createScriptURL(value))
  }
  if (seat) seat.replaceWith(element)
  // Film and sound look once for their sources.
  if (parentElement instanceof HTMLMediaElement) parentElement.load()
  // A script without an address runs as it is put in, and browsers prepare what was no script as if it were new.
  if (localName === 'script' && !waiting.length) element.parentNode?.insertBefore(element, element.nextSibling)
}
