// Amplitude: cookies of the highest domain it can find, and a queue in localStorage.

import type { Tracker } from './tracker.ts'

/** `@amplitude/analytics-browser`, as a site uses it. */
export const amplitude: Tracker = {
  name: 'amplitude',
  package: '@amplitude/analytics-browser',
  async start(ingest) {
    const amplitude = await import('@amplitude/analytics-browser')
    amplitude.init('shop', {
      serverUrl: `${ingest}/2/httpapi`,
      flushIntervalMillis: 100,
      autocapture: true,
      remoteConfig: { fetchRemoteConfig: false },
    })
    amplitude.track('bought')
  },
  stores: ['cookie AMP_*', 'local AMP_*', 'session AMP_*', 'indexeddb AMP_*'],
  sends: /^\/2\/httpapi/,
}
