// A script that is in the page twice because whoever looked for it did not find it. Knows nothing of who may.

import { mark } from '@askfirst/policy'
import { removeAttribute } from '../surfaces/elements.ts'
import { whenOver } from './when-over.ts'

const address = `${mark}-src`

/**
 * Lets one of `later`, which wait as well, run for a script in the head, and answers it, if there is one. React looks for an async
 * script of the server's by its address, does not find it where that waits, and puts it into the head once more; so do loaders
 * that first ask whether they have been there. Elsewhere the same script may stand twice because of where it stands.
 */
export function giveWay(script: Element, later: readonly Element[]): Element | undefined {
  const other =
    script.matches(`head>[async][${address}]:not([type="text/plain"])`) &&
    later.find((element) => element.isConnected && element.isEqualNode(script))
  if (!other) return undefined
  removeAttribute.call(script, address)
  // Whoever has put it in may wait for it.
  whenOver(other, ({ type }) => script.dispatchEvent(new Event(type)))
  return other
}
