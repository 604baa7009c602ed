// Requests that a script makes without an element: what is held fails as it does when the network is away, or where the
// browser forbids it, and is never sent later.

import { claimOfUrl } from '@askfirst/policy'
import type { Guarding } from '../guarding.ts'

/** Guards the requests of one window. */
export function guardRequests(win: Window & typeof globalThis, { rules, holder, guard }: Guarding): void {
  const isHeld = (address: unknown): boolean => {
    const url = `${(address as Request | undefined)?.url ?? address}`
    return !!holder(claimOfUrl(rules, url, win.document.baseURI), { what: 'request', url })
  }
  const refuse = (): never => {
    throw new win.DOMException('This address is not allowed', 'SecurityError')
  }
  guard(win, 'fetch', {
    value: (_, [address], original) =>
      isHeld(address) ? win.Promise.reject(new win.TypeError('Failed to fetch')) : original(),
  })
  // A browser that could queue a beacon says so, whatever becomes of it.
  guard(win.Navigator.prototype, 'sendBeacon', { value: (_, [address], original) => isHeld(address) || original() })
  guard(win, 'fetchLater WebSocket EventSource Worker SharedWorker WebTransport', {
    value: (_, [address], original) => (isHeld(address) ? refuse() : original()),
  })
  guard(win.Worklet?.prototype, 'addModule', {
    value: (_, [address], original) => (isHeld(address) ? win.Promise.reject(new win.TypeError('Failed to fetch')) : original()),
  })
  // A server is named as `stun:host:port`.
  guard(win, 'RTCPeerConnection webkitRTCPeerConnection', {
    value: (_, [settings], original) =>
      (JSON.stringify(settings?.iceServers) ?? '').match(/(?<="(stun|turns?|stuns):)[^"?:]+/g)?.some((host) => isHeld(`//${host}`))
        ? refuse()
        : original(),
  })

  const stopped = new WeakSet<XMLHttpRequest>()
  const { prototype } = win.XMLHttpRequest
  guard(prototype, 'open', {
    value(self, [, address], original) {
      stopped[isHeld(address) ? 'add' : 'delete'](self)
      original()
    },
  })
  guard(prototype, 'send', {
    value(self, _, original) {
      if (!stopped.has(self)) return original()
      for (const type of ['error', 'loadend']) setTimeout(() => self.dispatchEvent(new win.ProgressEvent(type)))
    },
  })
}
