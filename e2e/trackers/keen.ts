// Keen: a cookie with ids, and requests for everything that happens.

import { defaultOf } from './default-of.ts'
import type { Tracker } from './tracker.ts'

/** `keen-tracking`, as a site uses it. */
export const keen: Tracker = {
  name: 'keen',
  package: 'keen-tracking',
  async start(ingest) {
    const Keen = defaultOf(await import('keen-tracking'))
    const client = new Keen({ projectId: 'shop', writeKey: 'shop', host: new URL(ingest).host, protocol: 'http' })
    client.initAutoTracking()
    client.recordEvent('bought', {})
  },
  stores: ['cookie keen', 'indexeddb keenTracking'],
  sends: /^\/3\.0\/projects\/shop\/events/,
}
