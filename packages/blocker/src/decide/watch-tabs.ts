// One decision in all tabs, in a page that comes back from the back/forward cache, and in one that was rendered ahead of its visit.

/**
 * Calls `follow` whenever another page may have decided. A tab tells others of its origin by writing to localStorage; one on
 * another subdomain shares the cookie only, and looks when it is seen again.
 */
export function watchTabs(win: Window, follow: () => void): void {
  for (const type of 'storage pageshow visibilitychange'.split(' ')) win.addEventListener(type, follow)
}
