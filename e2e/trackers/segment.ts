// Segment: fetches its settings, then cookies, localStorage and a queue in sessionStorage.

import type { Tracker } from './tracker.ts'

/** `@segment/analytics-next`, as a site uses it. */
export const segment: Tracker = {
  name: 'segment',
  package: '@segment/analytics-next',
  async start(ingest) {
    const { AnalyticsBrowser } = await import('@segment/analytics-next')
    const analytics = AnalyticsBrowser.load({ writeKey: 'shop', cdnURL: ingest })
    analytics.page()
    analytics.track('bought')
  },
  stores: ['cookie ajs_*', 'local ajs_*', 'session ajs_*', 'local persisted-queue:*', 'session persisted-queue:*'],
  sends: /^\/v1\/[pt]\b/,
  answer: (path, ingest) =>
    path.includes('/settings')
      ? {
          integrations: { 'Segment.io': { apiKey: 'shop', apiHost: `${new URL(ingest).host}/v1`, protocol: 'http' } },
          plan: { track: { __default: { enabled: true, integrations: {} } } },
        }
      : undefined,
}
