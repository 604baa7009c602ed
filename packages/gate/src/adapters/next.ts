// The gate as the proxy of Next.js (its middleware before version 16), known by its structure alone. It never sees the page that
// follows it: it asks the site again for it, and lets that second request pass.

import type { Gate } from '../gate.ts'
import { problemResponse } from '../problem.ts'
import { withoutHopHeaders } from '../proxy/hop-headers.ts'
import { type ForwardingOptions, visitorAddress } from './visitor-address.ts'

/** What a gate in Next.js is told. */
export interface NextGateOptions extends ForwardingOptions {
  /** Marks the second request; the same on every instance, and nobody else's to know: whoever sends it passes the gate. */
  readonly secret: string
  /** Where Next.js itself answers, such as `http://127.0.0.1:3000`. @default where it says it does, by HTTP unless visitors know that name */
  readonly origin?: string
  /** `NextResponse.next`. With it the site reads the visitor's `Host` as ever, and not the secret; without it, its own host and both. */
  readonly next?: (init: { request: { headers: Headers } }) => Response
  /** Sends the second request. @default fetch */
  readonly fetch?: (request: Request) => Promise<Response>
}

const header = 'x-askfirst-gate'

/**
 * `export const proxy = gateNext(gate, { secret, next: NextResponse.next })`; `middleware` before Next.js 16. It answers nothing where
 * Next.js is to go on.
 *
 * Without `skipProxyUrlNormalize: true` (`skipMiddlewareUrlNormalize` before) in next.config Next.js hides from it that a request is for
 * data, and each step from page to page loads a page.
 * @throws TypeError for a secret of less than 16 characters
 */
export function gateNext(gate: Gate, options: NextGateOptions): (request: Request) => Promise<Response | undefined> {
  const { secret, origin, next, fetch: send = fetch } = options
  if (secret.length < 16) throw new TypeError('`secret` has to be at least 16 characters that nobody can guess')
  return async (request) => {
    if (request.headers.get(header) === secret) return next?.({ request: { headers: asSent(request.headers) } })
    // Next.js gives the address at which it listens, whatever the visitor asked for.
    const own = new URL(request.url)
    const sent = (name: string): string | undefined => request.headers.get(name) ?? (name === 'host' ? own.host : undefined)
    const address = visitorAddress(own.pathname + own.search, sent, own.protocol, options)
    if (!address) return problemResponse('GATE_REQUEST_INVALID')
    const to = new URL(origin ?? own)
    if (!origin && own.host !== address.host) to.protocol = 'http:'
    // Not by parsing: a path may begin with two slashes.
    to.pathname = own.pathname
    to.search = own.search
    const response = await gate(new Request(address, request), (asked) => send(secondRequest(to, asked, secret)))
    const location = response.headers.get('location')
    // It reads what is relative nowhere, and makes its own address relative again where it redirects.
    if (location) response.headers.set('location', new URL(location, response.status < 300 ? address : own).href)
    return response
  }
}

function secondRequest(to: URL, asked: Request, secret: string): Request {
  const { host, protocol } = new URL(asked.url)
  const headers = withoutHopHeaders(asked.headers)
  headers.set(header, secret)
  // What fetches says by itself which host it asks.
  headers.set('x-forwarded-host', host)
  headers.set('x-forwarded-proto', protocol.slice(0, -1))
  // Nothing is far between the two.
  headers.set('accept-encoding', 'identity')
  // Where nothing is said Node asks for what is kept nowhere, and nothing would be answered 304.
  if (!headers.has('cache-control')) headers.set('cache-control', 'max-age=0')
  return new Request(to, new Request(asked, { headers, redirect: 'manual', cache: 'no-store' }))
}

/** The headers of the second request as the visitor has sent them. */
function asSent(sent: Headers): Headers {
  const headers = new Headers(sent)
  headers.delete(header)
  const host = headers.get('x-forwarded-host')
  if (host) headers.set('host', host)
  return headers
}
