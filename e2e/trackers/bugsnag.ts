// BugSnag: an anonymous id in localStorage, and sessions.

import { defaultOf } from './default-of.ts'
import type { Tracker } from './tracker.ts'

/** `@bugsnag/js`, as a site uses it. */
export const bugsnag: Tracker = {
  name: 'bugsnag',
  package: '@bugsnag/js',
  async start(ingest) {
    const Bugsnag = defaultOf(await import('@bugsnag/js'))
    Bugsnag.start({
      apiKey: '00000000000000000000000000000000',
      endpoints: { notify: `${ingest}/notify`, sessions: `${ingest}/sessions` },
      logger: null,
    })
    Bugsnag.notify(new Error('bought'))
  },
  stores: ['local bugsnag-*'],
  sends: /^\/notify/,
}
