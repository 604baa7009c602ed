// Jitsu: cookies for the whole site.

import type { Tracker } from './tracker.ts'

/** `@jitsu/js`, as a site uses it. */
export const jitsu: Tracker = {
  name: 'jitsu',
  package: '@jitsu/js',
  async start(ingest) {
    const { jitsuAnalytics } = await import('@jitsu/js')
    const analytics = jitsuAnalytics({ host: ingest, writeKey: 'shop:shop', cookieDomain: 'shop.localhost' })
    await analytics.page()
    await analytics.track('bought')
  },
  stores: ['cookie __eventn_*'],
  sends: /^\/api\/s\//,
}
