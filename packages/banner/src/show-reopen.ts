// The way back to one's choice, on every page (R35).

import { dress } from './look.ts'
import { make, makeButton } from './make.ts'
import type { ReopenData } from './reopen-data.ts'
import { rootOf } from './root.ts'

/**
 * Puts the control that opens the preferences into the page: a button in a corner of the window, or a link after
 * everything else. The style sheet hides the button while the first layer is there.
 */
export function showReopen(data: ReopenData): void {
  const button = makeButton(data.label, 'preferences')
  button.className = `reopen ${data.form.replace('-', ' ')}`
  const isLink = data.form === 'link'
  // One of the page's former language.
  document.querySelector(isLink ? '.askfirst:has(>.reopen.link)' : '#askfirst>.reopen')?.remove()
  if (isLink) document.body.append(dress(make('div', {}, button), data))
  else rootOf(data).append(button)
}
