// Microsoft Clarity: the loader from npm fetches a tag, which is the vendor's own script with its settings.

import type { Tracker } from './tracker.ts'

/** `@microsoft/clarity`, as a site uses it. */
export const clarity: Tracker = {
  name: 'clarity',
  package: '@microsoft/clarity',
  async start() {
    const { default: clarity } = await import('@microsoft/clarity')
    clarity.init('shop')
    clarity.event('bought')
  },
  stores: ['cookie _clck', 'cookie _clsk', 'cookie _cltk', 'session _cltk'],
  sends: /^\/collect/,
  rewrite: (code, host) => code.replaceAll('https://www.clarity.ms', host),
  tag: 'clarity.ts',
}
