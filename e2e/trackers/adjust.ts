// Adjust: all its state in a database, with a copy of little in localStorage.

import { defaultOf } from './default-of.ts'
import type { Tracker } from './tracker.ts'

/** `@adjustcom/adjust-web-sdk`, as a site uses it. */
export const adjust: Tracker = {
  name: 'adjust',
  package: '@adjustcom/adjust-web-sdk',
  async start(ingest) {
    const Adjust = defaultOf(await import('@adjustcom/adjust-web-sdk'))
    Adjust.initSdk({ appToken: 'shop', environment: 'sandbox', customUrl: new URL(ingest).host, logLevel: 'none' })
    Adjust.trackEvent({ eventToken: 'bought' })
  },
  stores: ['local adjust-*', 'indexeddb adjust-sdk*'],
  rewrite: (code) => code.replaceAll(/(['"`])https:\/\/\1/g, '$1http://$1'),
  sends: /^\/(session|event)/,
}
