// The gate as a reverse proxy, in front of a site in any language.

import { Agent, createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Agent as SecureAgent } from 'node:https'
import type { Duplex } from 'node:stream'
import { nodeDecoders } from './adapters/node-decoders.ts'
import { type NodeRequestOptions, nodeRequest } from './adapters/node-request.ts'
import { sendResponse } from './adapters/send-response.ts'
import { varyBy } from './caching.ts'
import { type GateOptions, makeGate } from './gate.ts'
import { problemResponse } from './problem.ts'
import { compressionFor } from './proxy/compression.ts'
import { pipeSockets } from './proxy/pipe-sockets.ts'
import { askUpstream, maxHeaderSize, type Upgraded, type Upstream, UpstreamError, upgradeUpstream } from './proxy/upstream.ts'

/** What a proxy is told. Times are in milliseconds. */
export interface ProxyOptions extends GateOptions, NodeRequestOptions {
  /** Where the site is: `http://127.0.0.1:3000`, with a path where it is below one. */
  readonly upstream: string
  /** @default 8080; 0 takes any free one */
  readonly port?: number
  /** @default 127.0.0.1 */
  readonly host?: string
  /** The site is told its own host, where it answers for several. @default false: that which the visitor asked for */
  readonly changeHost?: boolean
  /** @default 10000 */
  readonly connectTimeout?: number
  /** Until an answer must begin; it may take as long as it likes. @default 60000 */
  readonly headersTimeout?: number
}

/** A proxy that is listening. */
export interface RunningProxy {
  readonly url: string
  /** Takes no new connection, and waits 10 seconds at most for what is under way. */
  close(): Promise<void>
}

/**
 * Listens until `close()`.
 * @throws TypeError for an upstream that is no web address; Error where the port is taken
 */
export async function openProxy(options: ProxyOptions): Promise<RunningProxy> {
  const { port = 8080, host = '127.0.0.1', changeHost = false, connectTimeout = 10_000, headersTimeout = 60_000 } = options
  const url = new URL(options.upstream)
  if (!/^https?:$/.test(url.protocol)) throw new TypeError('The upstream is an address that begins with http:// or https://')
  const agent = url.protocol === 'https:' ? new SecureAgent({ keepAlive: true }) : new Agent({ keepAlive: true })
  const upstream: Upstream = { url, agent, changeHost, proxy: options.proxy ?? false, connectTimeout, headersTimeout }
  const gate = makeGate({ ...options, decoders: { ...nodeDecoders, ...options.decoders } })

  const handle = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const gone = new AbortController()
    res.once('close', () => gone.abort())
    res.on('error', () => {})
    const request = nodeRequest(req, options, gone.signal)
    if (!request) return sendResponse(res, problemResponse('GATE_REQUEST_INVALID'))
    const response = await gate(request, (asked) => askUpstream(upstream, asked, req)).catch((error) => problemOf(error, request))
    if (gone.signal.aborted) await response.body?.cancel().catch(() => {})
    else await send(res, request, response)
  }
  const upgrade = async (req: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    const gone = new AbortController()
    const stop = (): void => gone.abort()
    socket.once('close', stop)
    socket.on('error', () => {})
    const request = nodeRequest(req, options, gone.signal)
    let upgraded: Upgraded | undefined
    const response = request
      ? await gate(request, async (asked) => {
          upgraded = await upgradeUpstream(upstream, asked, req)
          return upgraded.response
        }).catch((error) => problemOf(error, request))
      : problemResponse('GATE_REQUEST_INVALID')
    socket.off('close', stop)
    pipeSockets(socket, head, response, upgraded, req.headers.upgrade ?? 'websocket')
  }

  const server = createServer({ maxHeaderSize, requestTimeout: 0, keepAliveTimeout: 65_000 }, (req, res) => {
    handle(req, res).catch(() => res.destroy())
  })
  server.on('upgrade', (req, socket, head) => {
    upgrade(req, socket, head).catch(() => socket.destroy())
  })
  await listen(server, port, host)
  const { port: taken } = server.address() as { port: number }
  let closing: Promise<void> | undefined
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: () => {
      closing ??= close(server, agent)
      return closing
    },
  }
}

/** Pages leave the gate as they are; on the wire they are compressed, if the visitor's browser takes it and nobody forbids it. */
function send(res: ServerResponse, request: Request, response: Response): Promise<void> {
  const { headers, body } = response
  const isPage = /html/.test(headers.get('content-type') ?? '') && !headers.has('content-encoding')
  if (!isPage) return sendResponse(res, response)
  const changed = new Headers(headers)
  varyBy(changed, 'Accept-Encoding')
  const mayChange = body && !/no-transform/i.test(headers.get('cache-control') ?? '')
  const compression = mayChange ? compressionFor(request.headers.get('accept-encoding')) : undefined
  if (compression) {
    changed.set('content-encoding', compression.coding)
    changed.delete('content-length')
  }
  const { status, statusText } = response
  return sendResponse(res, new Response(body, { status, statusText, headers: changed }), compression?.open())
}

function problemOf(error: unknown, request: Request): Response {
  return problemResponse(error instanceof UpstreamError ? error.code : 'GATE_FAILED', request)
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) =>
      reject(new Error(`Cannot listen on ${host}:${port}. Stop what is there, or choose another port.`, { cause })),
    )
    server.listen(port, host, () => resolve())
  })
}

async function close(server: Server, agent: Agent): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  // A kept-alive connection becomes idle only after its answer; nothing else would close it before its timeout.
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  const force = setTimeout(() => server.closeAllConnections(), 10_000)
  await closed
  clearInterval(sweep)
  clearTimeout(force)
  agent.destroy()
}
