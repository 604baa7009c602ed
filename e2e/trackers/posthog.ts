// PostHog: a cookie, both kinds of Web Storage, and requests by fetch and beacon.

import type { Tracker } from './tracker.ts'

/** `posthog-js`, as a site uses it. */
export const posthog: Tracker = {
  name: 'posthog',
  package: 'posthog-js',
  async start(ingest) {
    const { posthog } = await import('posthog-js')
    posthog.init('phc_shop', {
      api_host: ingest,
      request_batching: false,
      disable_session_recording: true,
      // It leaves headless browsers alone.
      opt_out_useragent_filter: true,
    })
    posthog.capture('bought')
  },
  stores: ['cookie ph_phc_shop_*', 'local ph_phc_shop_*', 'session ph_phc_shop_*'],
  sends: /^\/(e|i\/v0\/e)\//,
}
