// Telling the other tabs of this origin that the record may have changed. Knows nothing about what it says.

/** Where the others see that something happens; it is gone when they look. */
const key = 'askfirst.tabs'

/** By the event that a change of localStorage is to every other page of the origin. */
export function tellTabs(area: Storage | undefined): void {
  // A full store tells nobody: then they look when they are seen again.
  try {
    area?.setItem(key, '0')
    area?.removeItem(key)
  } catch {}
}
