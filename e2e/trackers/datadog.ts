// Datadog RUM with replay: a cookie, and requests when the page is left or hidden.

import type { Tracker } from './tracker.ts'

/** `@datadog/browser-rum`, as a site uses it. */
export const datadog: Tracker = {
  name: 'datadog',
  package: '@datadog/browser-rum',
  async start(ingest) {
    const { datadogRum } = await import('@datadog/browser-rum')
    datadogRum.init({
      applicationId: 'shop',
      clientToken: 'pub',
      proxy: `${ingest}/rum`,
      sessionSampleRate: 100,
      sessionReplaySampleRate: 100,
      trackUserInteractions: true,
      allowUntrustedEvents: true,
    })
    datadogRum.addAction('bought')
    // It sends every 30 seconds, or when the browser puts the page to sleep.
    setTimeout(() => document.dispatchEvent(new Event('freeze')), 300)
  },
  stores: ['cookie _dd_s*', 'session _dd_*'],
  sends: /^\/rum/,
}
