// The collector behind a socket of Node, with a stop that loses nothing.

import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https'
import { getRequestListener } from '@hono/node-server'
import type { Client } from './deps.ts'
import { type Collector, type CollectorOptions, openParts } from './handle.ts'
import { answerDecision, isDecision } from './ingest/hot-path.ts'
import { openThread } from './ingest/thread.ts'
import { type Log, logToStdout } from './log-line.ts'
import { isRegion } from './region.ts'

/** What `serve` may be told. */
export interface ServeOptions extends CollectorOptions {
  /** @default 8787; 0 takes any free one */
  readonly port?: number
  /** @default 127.0.0.1, for a reverse proxy on the same machine */
  readonly host?: string
  /** One reverse proxy stands in front and sets X-Forwarded-For and X-Forwarded-Proto. @default false: they are ignored */
  readonly proxy?: boolean
  /** Name of the header in which the operator's own proxy says where a visitor is: `cf-ipcountry`. @default none is read */
  readonly regionHeader?: string
  /** Milliseconds that a stop waits for requests under way. @default 10000 */
  readonly patience?: number
  /** Speaks HTTPS itself. @default HTTP, for a reverse proxy that does */
  readonly tls?: Certificate
  /** What a connection may take. */
  readonly connections?: Partial<ConnectionLimits>
}

/** PEM texts: the certificate with those that vouch for it, and its key. */
export interface Certificate {
  readonly cert: string
  readonly key: string
}

/** What one connection may take, so that slow ones do not keep others out. Times are in milliseconds. */
export interface ConnectionLimits {
  /** Open at once; what comes beyond is closed. @default 10000 */
  readonly most: number
  /** Until the headers of a request have arrived. @default 10000 */
  readonly headers: number
  /** Until a request has arrived. @default 30000 */
  readonly request: number
  /** That a connection waits for its next request. @default 65000, longer than reverse proxies keep theirs */
  readonly idle: number
}

/** A collector that is listening. */
export interface Serving {
  readonly url: string
  readonly collector: Collector
  /**
   * Resolves, with why, once the thread of the store has ended by itself, which has been logged. Everything is answered with 503
   * from then on: close, and let another process begin.
   */
  readonly lost: Promise<Error>
  /**
   * New connections get this certificate; open ones stay.
   * @throws Error where certificate and key do not belong together, or `tls` was not given: the old one stays
   */
  renew(certificate: Certificate): void
  /** Takes no new connection, finishes what is under way, closes the store. Calling it again waits for the same. */
  close(): Promise<void>
}

/**
 * Serves the sites' files and the API until `close()`. Lines of its log go to standard output unless `log` says otherwise.
 * @throws Error where the port is taken or files are missing
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { port = 8787, host = '127.0.0.1', proxy = false, patience = 10_000, log = logToStdout } = options
  const isOwn = typeof options.store === 'string'
  const store = typeof options.store === 'string' ? await openThread(options.store) : options.store
  const open = await openParts({ ...options, store, log }).catch(async (cause: unknown) => {
    if (isOwn) await store.close()
    throw cause
  })
  const { collector, basePath } = open
  const regionHeader = options.regionHeader?.toLowerCase()
  const clientOfCall = (incoming: IncomingMessage): Client => clientOf(incoming, proxy, options.tls !== undefined, regionHeader)
  const answerOthers = getRequestListener(
    (request, { incoming }) => collector.fetch(request, clientOfCall(incoming as IncomingMessage)),
    { overrideGlobalObjects: false },
  )
  const server = serverOf(
    options,
    (incoming, outgoing) =>
      void (isDecision(incoming, basePath)
        ? answerDecision(open, incoming, outgoing, clientOfCall(incoming))
        : answerOthers(incoming, outgoing)),
  )
  try {
    await listen(server, port, host)
  } catch (cause) {
    await collector.stop()
    throw new Error(`Cannot listen on ${host}:${port}. Stop what is there, or choose another port.`, { cause })
  }
  const url = `http${options.tls ? 's' : ''}://${host.includes(':') ? `[${host}]` : host}:${(server.address() as { port: number }).port}`
  log({ level: 'info', what: 'started', url, sites: options.sites.map(({ policy }) => policy.site) })
  let closing: Promise<void> | undefined
  return {
    url,
    collector,
    lost: store.lost ?? new Promise(() => {}),
    renew(certificate) {
      if (!options.tls) throw new Error('There is no certificate to renew: give `tls` at the start.')
      ;(server as TlsServer).setSecureContext(certificate)
    },
    close: () => {
      closing ??= stop(server, collector, patience, log)
      return closing
    },
  }
}

function serverOf({ tls, connections }: ServeOptions, listener: RequestListener): Server {
  const limits = { most: 10_000, headers: 10_000, request: 30_000, idle: 65_000, ...connections }
  const options = {
    headersTimeout: limits.headers,
    requestTimeout: limits.request,
    keepAliveTimeout: limits.idle,
    // How often the two above are looked at.
    connectionsCheckingInterval: Math.min(limits.headers, limits.request, 5_000) / 2,
    // A visitor's cookies and one line of Authorization.
    maxHeaderSize: 16 * 1024,
  }
  const server = tls ? createTlsServer({ ...options, ...tls }, listener) : createServer(options, listener)
  server.maxConnections = limits.most
  return server
}

function clientOf({ socket, headers }: IncomingMessage, proxy: boolean, isTls: boolean, regionHeader?: string): Client {
  const last = (value: string | string[] | undefined): string | undefined => value?.toString().split(',').at(-1)?.trim()
  const address = (proxy ? last(headers['x-forwarded-for']) : undefined) ?? socket.remoteAddress
  const protocol = proxy ? last(headers['x-forwarded-proto']) : undefined
  const region = regionHeader === undefined ? undefined : last(headers[regionHeader])
  return {
    ...(address ? { address } : {}),
    // What else stands in the header does not go into sums.
    ...(region !== undefined && isRegion(region) ? { region } : {}),
    secure: protocol === undefined ? isTls : protocol === 'https',
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

async function stop(server: Server, collector: Collector, patience: number, log: Log): Promise<void> {
  log({ level: 'info', what: 'stopping' })
  const closed = new Promise((resolve) => server.close(resolve))
  // A kept-alive connection becomes idle only after its answer; nothing else would close it before its timeout.
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  const force = setTimeout(() => server.closeAllConnections(), patience)
  await closed
  clearInterval(sweep)
  clearTimeout(force)
  await collector.stop()
  log({ level: 'info', what: 'stopped' })
}
