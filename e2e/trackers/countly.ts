// Countly: an id and queues in localStorage.

import { defaultOf } from './default-of.ts'
import type { Tracker } from './tracker.ts'

/** `countly-sdk-web`, as a site uses it. */
export const countly: Tracker = {
  name: 'countly',
  package: 'countly-sdk-web',
  async start(ingest) {
    const Countly = defaultOf(await import('countly-sdk-web'))
    Countly.init({ app_key: 'shop', url: ingest, interval: 100 })
    Countly.track_sessions()
    Countly.track_pageview()
    Countly.add_event({ key: 'bought' })
  },
  stores: ['local shop/cly_*', 'cookie shop/cly_*'],
  sends: /^\/i\b/,
}
