// Requests that a script makes without an element. What is held is made to an address that no browser calls, so that it fails
// as it does when the network is away, each in its own way, and is never sent later.

import type { Guarding } from '../guarding.ts'
import type { Guards } from '../patch.ts'
import { isTrusted } from '../trusted.ts'

/** Browsers ask nobody for it. */
const nowhere = 'about:invalid'

/** Guards the requests of one window. */
export function guardRequests(win: Window & typeof globalThis, { urlHolder, guard }: Guarding): void {
  const urlOf = Object.getOwnPropertyDescriptor(win.Request?.prototype ?? {}, 'url')?.get
  /** One of any window; a prototype proves nothing. */
  const isRequest = (given: unknown): unknown => {
    try {
      return urlOf?.call(given)
    } catch {
      return
    }
  }
  // Read once: an object may say something else the next time. A request that was made before is passed on, and trusted text.
  const address = (given: unknown): unknown => {
    const url = `${given}`
    return urlHolder(url, 'request') ? nowhere : isRequest(given) || isTrusted(given) ? given : url
  }
  // As many as were given: none is a mistake, which the browser knows.
  const callAt = (at: number): Guards => ({
    value: (_, args, original) => original(args.map((arg, i) => (i === at ? address(arg) : arg))),
  })
  const call = callAt(0)
  guard(win, 'Request Audio fetch fetchLater WebSocket WebSocketStream EventSource Worker SharedWorker WebTransport', call)
  // A browser that could queue a beacon says so, whatever becomes of it.
  guard(win.Navigator.prototype, 'sendBeacon', {
    value(_, args, original) {
      // Read once as well.
      const [url, ...rest] = args
      const text = `${url}`
      return args.length && urlHolder(text, 'request') ? true : original(args.length ? [text, ...rest] : args)
    },
  })
  guard(win.Worklet?.prototype, 'addModule', call)
  guard(win.ServiceWorkerContainer?.prototype, 'register', call)
  guard(win.XMLHttpRequest.prototype, 'open', callAt(1))
  // A server is named as `stun:host:port`.
  const connect: Guards = {
    value: (_, args, original) =>
      original(
        JSON.stringify(args)
          .match(/(?<=(stun|turns?):)[^"?:]+/g)
          ?.some((host) => urlHolder(`//${host}`, 'request'))
          ? []
          : args,
      ),
  }
  guard(win, 'RTCPeerConnection webkitRTCPeerConnection', connect)
  guard(win.RTCPeerConnection?.prototype, 'setConfiguration', connect)
}
