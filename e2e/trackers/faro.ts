// Grafana Faro: a session in Web Storage.

import type { Tracker } from './tracker.ts'

/** `@grafana/faro-web-sdk`, as a site uses it. */
export const faro: Tracker = {
  name: 'faro',
  package: '@grafana/faro-web-sdk',
  async start(ingest) {
    const { initializeFaro } = await import('@grafana/faro-web-sdk')
    const { api } = initializeFaro({ url: `${ingest}/collect`, app: { name: 'shop' }, sessionTracking: { persistent: true } })
    api.pushEvent('bought')
  },
  stores: ['local com.grafana.faro.*', 'session com.grafana.faro.*'],
  sends: /^\/collect/,
}
