// The gate as the middleware of Next.js, known by its structure alone. A middleware there never sees the page that follows it: it
// asks the site again for it, and lets that second request pass.

import type { Gate } from '../gate.ts'

/** What a gate in Next.js is told. */
export interface NextGateOptions {
  /** Marks the second request; the same on every instance, and nobody else's to know: whoever sends it passes the gate. */
  readonly secret: string
  /** Sends the second request. @default fetch */
  readonly fetch?: (request: Request) => Promise<Response>
}

const header = 'x-askfirst-gate'

/**
 * A middleware: `export const middleware = gateNext(gate, { secret })`. It answers nothing where Next.js is to go on.
 * @throws TypeError for a secret of less than 16 characters
 */
export function gateNext(
  gate: Gate,
  { secret, fetch: send = fetch }: NextGateOptions,
): (request: Request) => Promise<Response | undefined> {
  if (secret.length < 16) throw new TypeError('`secret` has to be at least 16 characters that nobody can guess')
  return async (request) => {
    if (request.headers.get(header) === secret) return undefined
    return gate(request, (asked) => {
      const headers = new Headers(asked.headers)
      headers.set(header, secret)
      return send(new Request(asked, { headers, redirect: 'manual' }))
    })
  }
}
