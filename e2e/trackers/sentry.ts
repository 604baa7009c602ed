// Sentry with replay and the offline queue: sessionStorage, a database, and a worker made of a blob. Where `fetch` is not the
// browser's own, it takes one from a frame that it makes for that.

import type { Tracker } from './tracker.ts'

/** `@sentry/browser`, as a site uses it. */
export const sentry: Tracker = {
  name: 'sentry',
  package: '@sentry/browser',
  async start(ingest) {
    const sentry = await import('@sentry/browser')
    sentry.init({
      dsn: `${ingest.replace('//', '//key@')}/1`,
      integrations: [sentry.browserTracingIntegration(), sentry.replayIntegration()],
      tracesSampleRate: 1,
      replaysSessionSampleRate: 1,
      transport: sentry.makeBrowserOfflineTransport(sentry.makeFetchTransport),
    })
    sentry.captureMessage('bought')
  },
  stores: ['session sentryReplaySession', 'indexeddb sentry-offline'],
  sends: /^\/api\/1\/envelope\//,
}
