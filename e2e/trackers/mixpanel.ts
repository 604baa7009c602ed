// Mixpanel with session recording: a cookie, Web Storage and two databases.

import type { Tracker } from './tracker.ts'

/** `mixpanel-browser`, as a site uses it. */
export const mixpanel: Tracker = {
  name: 'mixpanel',
  package: 'mixpanel-browser',
  async start(ingest) {
    const { default: mixpanel } = await import('mixpanel-browser')
    mixpanel.init('shop', {
      api_host: ingest,
      track_pageview: true,
      batch_flush_interval_ms: 200,
      record_sessions_percent: 100,
    })
    mixpanel.track('bought')
  },
  stores: ['cookie mp_shop_mixpanel', 'local __mp*', 'local mp_*', 'session mp_*', 'indexeddb mixpanel*'],
  sends: /^\/track\//,
}
