// The way back to one's choice, on every page (R35).

import { makeButton } from './make.ts'
import type { ReopenData } from './reopen-data.ts'
import { rootOf } from './root.ts'

/** Puts the button that opens the preferences into the page. The style sheet hides it while the first layer is there. */
export function showReopen(data: ReopenData): void {
  const button = makeButton(data.label, 'preferences')
  button.className = 'reopen'
  // One of the page's former language.
  document.querySelector('#askfirst>.reopen')?.remove()
  rootOf(data).append(button)
}
