// Asking the site itself, over a socket of Node, with bodies that stream both ways. Knows nothing about consent.

import { type Agent, type ClientRequest, type IncomingMessage, request as openHttp } from 'node:http'
import { request as openHttps } from 'node:https'
import type { Socket } from 'node:net'
import { pipeline, Readable } from 'node:stream'
import { headersOf } from '../adapters/node-request.ts'
import type { GateProblemCode } from '../problem.ts'
import { withoutHopHeaders } from './hop-headers.ts'

/** How a site is asked. */
export interface Upstream {
  readonly url: URL
  readonly agent: Agent
  /** The site is told its own host, not the one that the visitor asked for. */
  readonly changeHost: boolean
  /** What a request says of whom it was forwarded for is true. */
  readonly proxy: boolean
  /** Milliseconds until a connection must stand, and until an answer must begin. */
  readonly connectTimeout: number
  readonly headersTimeout: number
}

/** Why there is no answer. */
export class UpstreamError extends Error {
  readonly code: GateProblemCode

  constructor(code: GateProblemCode, cause?: unknown) {
    super('The site gives no answer', { cause })
    this.code = code
  }
}

/** The longest that all headers of one message may be. */
export const maxHeaderSize = 65_536

/**
 * Asks what `request` asks; the body is that of `from`, if it has not been sent before.
 * @throws {@link UpstreamError}
 */
export async function askUpstream(upstream: Upstream, request: Request, from: IncomingMessage): Promise<Response> {
  const sending = open(upstream, request, from, {})
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    sending.once('response', resolve)
    sending.once('error', reject)
    // Nobody has asked for another protocol here.
    sending.once('upgrade', (_message, socket) => {
      socket.destroy()
      reject(new Error('It answered in another protocol'))
    })
  })
  const length = from.headers['content-length']
  const hasBody = from.headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0')
  // What cannot be sent to its end shows in the answer, or in there being none.
  if (hasBody && !from.readableEnded && !from.destroyed) pipeline(from, sending, () => {})
  else sending.end()
  return responseOf(await withinTime(upstream, sending, answered))
}

/** An answer in the protocol that was asked for, and the socket with it; or one that is none. */
export type Upgraded =
  | { readonly response: Response; readonly socket?: undefined }
  | { readonly response: Response; readonly socket: Socket; readonly head: Buffer }

/**
 * Asks for another protocol, as `from` does. A 101 is told as 204: no Response can have it.
 * @throws {@link UpstreamError}
 */
export async function upgradeUpstream(upstream: Upstream, request: Request, from: IncomingMessage): Promise<Upgraded> {
  const sending = open(upstream, request, from, { connection: 'Upgrade', upgrade: from.headers.upgrade ?? 'websocket' })
  const answered = new Promise<Upgraded>((resolve, reject) => {
    sending.once('error', reject)
    sending.once('response', (message) => {
      try {
        resolve({ response: responseOf(message) })
      } catch (error) {
        reject(error)
      }
    })
    sending.once('upgrade', (message: IncomingMessage, socket: Socket, head: Buffer) => {
      const headers = withoutHopHeaders(headersOf(message.headers))
      resolve({ response: new Response(null, { status: 204, headers }), socket, head })
    })
  })
  sending.end()
  return withinTime(upstream, sending, answered)
}

function open(
  { url, agent, changeHost, proxy }: Upstream,
  request: Request,
  from: IncomingMessage,
  more: Record<string, string>,
): ClientRequest {
  const { pathname, search, host, protocol } = new URL(request.url)
  const headers = withoutHopHeaders(request.headers)
  if (!proxy) for (const name of ['forwarded', 'x-forwarded-for', 'x-real-ip']) headers.delete(name)
  const address = from.socket.remoteAddress
  if (address) headers.append('x-forwarded-for', address)
  headers.set('x-forwarded-host', host)
  headers.set('x-forwarded-proto', protocol.slice(0, -1))
  headers.set('host', changeHost ? url.host : (from.headers.host ?? url.host))
  const secure = url.protocol === 'https:'
  const sending = (secure ? openHttps : openHttp)({
    agent,
    maxHeaderSize,
    hostname: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port || (secure ? 443 : 80),
    path: url.pathname.replace(/\/$/, '') + pathname + search,
    method: request.method,
    headers: { ...Object.fromEntries(headers), ...more },
  })
  const stop = (): void => void sending.destroy()
  if (request.signal.aborted) stop()
  request.signal.addEventListener('abort', stop)
  sending.once('close', () => request.signal.removeEventListener('abort', stop))
  return sending
}

async function withinTime<Answer>(
  { connectTimeout, headersTimeout }: Upstream,
  sending: ClientRequest,
  answered: Promise<Answer>,
): Promise<Answer> {
  let isSlow = false
  const stop = (): void => {
    isSlow = true
    sending.destroy(new Error('It takes too long'))
  }
  let timer = setTimeout(stop, connectTimeout)
  const connected = (): void => {
    clearTimeout(timer)
    timer = setTimeout(stop, headersTimeout)
  }
  sending.once('socket', (socket) => {
    if (socket.connecting) socket.once('connect', connected)
    else connected()
  })
  try {
    return await answered
  } catch (error) {
    throw new UpstreamError(isSlow ? 'GATE_UPSTREAM_SLOW' : 'GATE_UPSTREAM_FAILED', error)
  } finally {
    clearTimeout(timer)
  }
}

function responseOf(message: IncomingMessage): Response {
  const { statusCode: status = 0, statusMessage } = message
  if (status < 200 || status > 599) {
    message.destroy()
    throw new UpstreamError('GATE_UPSTREAM_FAILED')
  }
  const hasBody = ![204, 205, 304].includes(status)
  if (!hasBody) message.resume()
  const body = hasBody ? (Readable.toWeb(message) as ReadableStream<Uint8Array<ArrayBuffer>>) : null
  const headers = withoutHopHeaders(headersOf(message.headersDistinct as Record<string, string[]>))
  return new Response(body, { status, statusText: statusMessage?.replace(/[^\t\x20-\x7e\x80-\xff]/g, '') ?? '', headers })
}
