// Requests that a script makes without an element. What is held is made to an address that no browser calls, so that it fails
// as it does when the network is away, each in its own way, and is never sent later.

import type { Guarding } from '../guarding.ts'
import type { Guards } from '../patch.ts'

/** A port that browsers do not call (Fetch section 2.9). */
const nowhere = '//0:1'

/** Guards the requests of one window. */
export function guardRequests(win: Window & typeof globalThis, { urlHolder, guard }: Guarding): void {
  // Read once: an object may say something else the next time. A request that was made before is passed on.
  const address = (given: unknown): unknown => {
    const url = `${given}`
    return urlHolder(url, 'request') ? nowhere : given instanceof win.Request ? given : url
  }
  // As many as were given: none is a mistake, which the browser knows.
  const callAt = (at: number): Guards => ({
    value: (_, args, original) => original(args.map((arg, i) => (i === at ? address(arg) : arg))),
  })
  const call = callAt(0)
  guard(win, 'Request Audio fetch fetchLater WebSocket WebSocketStream EventSource Worker SharedWorker WebTransport', call)
  guard(win.Navigator.prototype, 'sendBeacon', call)
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
