// One decision in all tabs, and in a page that comes back from the back/forward cache.

/** Calls `follow` whenever another page may have decided; returns what tells the others. */
export function watchTabs(win: Window & typeof globalThis, follow: () => void): () => void {
  const channel = win.BroadcastChannel && new win.BroadcastChannel('askfirst')
  channel?.addEventListener('message', follow)
  // A tab on another subdomain shares the cookie, not the channel.
  for (const type of ['pageshow', 'visibilitychange']) win.addEventListener(type, follow)
  return () => channel?.postMessage(0)
}
