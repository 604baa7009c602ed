// OpenReplay: ids in Web Storage, and a worker made of a blob that sends what was recorded.

import type { Tracker } from './tracker.ts'

/** `@openreplay/tracker`, as a site uses it. */
export const openreplay: Tracker = {
  name: 'openreplay',
  package: '@openreplay/tracker',
  async start(ingest) {
    const { default: OpenReplay } = await import('@openreplay/tracker')
    const tracker = new OpenReplay({ projectKey: 'shop', ingestPoint: `${ingest}/ingest`, __DISABLE_SECURE_MODE: true })
    tracker.start()
    tracker.event('bought', {})
  },
  stores: ['local __openreplay_*', 'session __openreplay_*'],
  sends: /^\/ingest\/v1\/web\/(start|i)/,
  answer: (path) =>
    path.includes('/web/start')
      ? {
          token: 'shop',
          userUUID: 'visitor',
          projectID: '1',
          sessionID: '1',
          beaconSizeLimit: 1e6,
          timestamp: Date.now(),
          delay: 0,
        }
      : undefined,
}
