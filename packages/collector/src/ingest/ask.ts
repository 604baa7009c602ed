// What a page's request says, whatever carried it.

import type { Client } from '../deps.ts'

/** Headers are as they arrived; what is missing is `undefined`. */
export interface Ask {
  readonly authorization: string | undefined
  readonly contentType: string | undefined
  readonly cookie: string | undefined
  readonly origin: string | undefined
  /** What the page called the collector. */
  readonly hostname: string
  /** Did the visitor's browser use HTTPS? */
  readonly isSecure: boolean
  /** For the sums: see `Client`. */
  readonly region: string | undefined
  readonly body: string
}

/** What `request` asks, of which `body` was read before. */
export function askOf(request: Request, client: Client, body: string): Ask {
  const { hostname, protocol } = new URL(request.url)
  const header = (name: string): string | undefined => request.headers.get(name) ?? undefined
  return {
    authorization: header('authorization'),
    contentType: header('content-type'),
    cookie: header('cookie'),
    origin: header('origin'),
    hostname,
    isSecure: client.secure ?? protocol === 'https:',
    region: client.region,
    body,
  }
}
