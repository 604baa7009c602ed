// LogRocket: the loader from npm fetches the recorder, which stores and sends as its documentation says.

import type { Tracker } from './tracker.ts'

/** `logrocket`, as a site uses it. */
export const logrocket: Tracker = {
  name: 'logrocket',
  package: 'logrocket',
  async start() {
    const { default: LogRocket } = await import('logrocket')
    LogRocket.init('shop/shop')
    LogRocket.track('bought')
  },
  stores: ['cookie _lr_*', 'local _lr_*', 'session _lr_*', 'indexeddb _lr_*'],
  sends: /^\/i\?/,
  rewrite: (code, host) => code.replaceAll(/https:\/\/cdn\.(logr-in\.com|logrocket\.io)/g, host),
  tag: 'logrocket.ts',
}
