// Application Insights: cookies, and its queues in sessionStorage.

import type { Tracker } from './tracker.ts'

/** `@microsoft/applicationinsights-web`, as a site uses it. */
export const appinsights: Tracker = {
  name: 'appinsights',
  package: '@microsoft/applicationinsights-web',
  async start(ingest) {
    const { ApplicationInsights } = await import('@microsoft/applicationinsights-web')
    const insights = new ApplicationInsights({
      config: {
        connectionString: `InstrumentationKey=00000000-0000-0000-0000-000000000000;IngestionEndpoint=${ingest}/`,
        maxBatchInterval: 200,
        enableAutoRouteTracking: true,
      },
    })
    insights.loadAppInsights()
    insights.trackPageView()
    insights.trackEvent({ name: 'bought' })
  },
  stores: ['cookie ai_*', 'session AI_*', 'local AI_*'],
  sends: /^\/v2\/track/,
  rewrite: (code, host) => code.replaceAll('https://js.monitor.azure.com', host),
}
