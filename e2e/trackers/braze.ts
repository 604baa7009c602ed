// Braze: ids and queues in localStorage, a cookie, and a database that it shares with its service worker.

import type { Tracker } from './tracker.ts'

/** `@braze/web-sdk`, as a site uses it. */
export const braze: Tracker = {
  name: 'braze',
  package: '@braze/web-sdk',
  async start(ingest) {
    const braze = await import('@braze/web-sdk')
    braze.initialize('00000000-0000-0000-0000-000000000000', { baseUrl: `${ingest}/api/v3`, enableLogging: false })
    braze.openSession()
    braze.logCustomEvent('bought')
    braze.requestImmediateDataFlush()
  },
  stores: ['local ab.*', 'session ab.*', 'cookie ab.*', 'indexeddb AppboyServiceWorkerAsyncStorage', 'indexeddb Braze *'],
  sends: /^\/api\/v3\/data/,
}
