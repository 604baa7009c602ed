// RudderStack: fetches its source's configuration, then encrypted cookies and a queue in localStorage.

import type { Tracker } from './tracker.ts'

/** `@rudderstack/analytics-js`, as a site uses it. */
export const rudderstack: Tracker = {
  name: 'rudderstack',
  package: '@rudderstack/analytics-js',
  async start(ingest) {
    const { RudderAnalytics } = await import('@rudderstack/analytics-js/bundled')
    const analytics = new RudderAnalytics()
    analytics.load('shopshopshopshopshopshopsho', ingest, {
      configUrl: ingest,
      destSDKBaseURL: ingest,
      queueOptions: { batch: { enabled: false } },
    })
    analytics.page()
    analytics.track('bought')
  },
  stores: ['cookie rl_*', 'local rl_*', 'local rudder_*', 'session rl_*'],
  sends: /^\/v1\/(page|track)/,
  answer: (path) =>
    path.startsWith('/sourceConfig')
      ? {
          source: {
            id: 'shop',
            name: 'shop',
            writeKey: 'shopshopshopshopshopshopsho',
            enabled: true,
            workspaceId: 'shop',
            config: { statsCollection: { errors: { enabled: false }, metrics: { enabled: false } } },
            destinations: [],
            connections: [],
          },
        }
      : undefined,
}
