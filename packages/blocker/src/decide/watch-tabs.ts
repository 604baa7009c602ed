// One decision in all tabs, in a page that comes back from the back/forward cache, and in one that was rendered ahead of its visit.

import { recordName } from '@askfirst/policy'

/** Of a browser: what TypeScript does not know of it yet. */
interface CookieChange extends Event {
  readonly changed: readonly { readonly name: string }[]
}

/**
 * Calls `follow` whenever another page may have decided, or a server has written the record. A tab tells others of its origin by writing
 * to localStorage; one on another subdomain shares the cookie only, and looks when it is seen again where its browser does not
 * tell of cookies.
 */
export function watchTabs(win: Window & { readonly cookieStore?: EventTarget }, follow: () => void): void {
  for (const type of 'storage pageshow visibilitychange'.split(' ')) win.addEventListener(type, follow)
  win.cookieStore?.addEventListener('change', (event) => {
    if ((event as CookieChange).changed.some(({ name }) => name === recordName)) follow()
  })
}
