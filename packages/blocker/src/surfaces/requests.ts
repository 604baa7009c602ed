// fetch, XMLHttpRequest and beacons: what is held fails as it does when the network is away, and is never sent later.

import { claimOfUrl } from '@askfirst/policy'
import type { Guarding } from '../guarding.ts'

/** Guards the requests that a script makes without an element. */
export function guardRequests(win: Window & typeof globalThis, { rules, holder, guard }: Guarding): void {
  const isHeld = (address: Request | string): boolean => {
    const url = `${(address as Request).url ?? address}`
    return !!holder(claimOfUrl(rules, url, win.document.baseURI), { what: 'request', url })
  }
  guard(win, 'fetch', {
    value: (_, [address], original) => (isHeld(address) ? Promise.reject(new TypeError('Failed to fetch')) : original()),
  })
  // A browser that could queue a beacon says so, whatever becomes of it.
  guard(win.Navigator.prototype, 'sendBeacon', {
    value: (_, [address], original) => isHeld(address) || original(),
  })
  const stopped = new WeakSet<XMLHttpRequest>()
  const prototype = win.XMLHttpRequest.prototype
  guard(prototype, 'open', {
    value(self, [, address], original) {
      stopped[isHeld(address) ? 'add' : 'delete'](self)
      original()
    },
  })
  guard(prototype, 'send', {
    value(self, _, original) {
      if (!stopped.has(self)) return original()
      for (const type of ['error', 'loadend']) setTimeout(() => self.dispatchEvent(new ProgressEvent(type)))
    },
  })
}
