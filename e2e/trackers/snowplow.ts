// Snowplow: two cookies, copies of them and a queue in localStorage.

import type { Tracker } from './tracker.ts'

/** `@snowplow/browser-tracker`, as a site uses it. */
export const snowplow: Tracker = {
  name: 'snowplow',
  package: '@snowplow/browser-tracker',
  async start(ingest) {
    const { newTracker, trackPageView, trackSelfDescribingEvent } = await import('@snowplow/browser-tracker')
    newTracker('shop', ingest, { appId: 'shop', stateStorageStrategy: 'cookieAndLocalStorage' })
    trackPageView()
    trackSelfDescribingEvent({ event: { schema: 'iglu:shop/bought/jsonschema/1-0-0', data: {} } })
  },
  stores: ['cookie _sp_*', 'local _sp_*', 'local snowplow*'],
  sends: /^\/com\.snowplowanalytics\.snowplow\/tp2/,
}
