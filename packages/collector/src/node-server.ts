// The collector behind a socket of Node, with a stop that loses nothing.

import type { IncomingMessage, Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { Client } from './deps.ts'
import { type Collector, type CollectorOptions, openCollector } from './handle.ts'
import { type Log, logToStdout } from './log-line.ts'

/** What `serve` may be told. */
export interface ServeOptions extends CollectorOptions {
  /** @default 8787; 0 takes any free one */
  readonly port?: number
  /** @default 127.0.0.1, for a reverse proxy on the same machine */
  readonly host?: string
  /** One reverse proxy stands in front and sets X-Forwarded-For and X-Forwarded-Proto. @default false: they are ignored */
  readonly proxy?: boolean
  /** Milliseconds that a stop waits for requests under way. @default 10000 */
  readonly patience?: number
}

/** A collector that is listening. */
export interface Serving {
  readonly url: string
  readonly collector: Collector
  /** Takes no new connection, finishes what is under way, closes the store. Calling it again waits for the same. */
  close(): Promise<void>
}

/**
 * Serves the sites' files and the API until `close()`. Lines of its log go to standard output unless `log` says otherwise.
 * @throws Error where the port is taken or files are missing
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { port = 8787, host = '127.0.0.1', proxy = false, patience = 10_000, log = logToStdout } = options
  const collector = await openCollector({ ...options, log })
  const server = createAdaptorServer({
    fetch: (request, { incoming }) => collector.fetch(request, clientOf(incoming as IncomingMessage, proxy)),
    overrideGlobalObjects: false,
  }) as Server
  try {
    await listen(server, port, host)
  } catch (cause) {
    await collector.stop()
    throw new Error(`Cannot listen on ${host}:${port}. Stop what is there, or choose another port.`, { cause })
  }
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${(server.address() as { port: number }).port}`
  log({ level: 'info', what: 'started', url, sites: options.sites.map(({ policy }) => policy.site) })
  let closing: Promise<void> | undefined
  return {
    url,
    collector,
    close: () => {
      closing ??= stop(server, collector, patience, log)
      return closing
    },
  }
}

function clientOf({ socket, headers }: IncomingMessage, proxy: boolean): Client {
  const last = (value: string | string[] | undefined): string | undefined => value?.toString().split(',').at(-1)?.trim()
  const address = (proxy ? last(headers['x-forwarded-for']) : undefined) ?? socket.remoteAddress
  const protocol = proxy ? last(headers['x-forwarded-proto']) : undefined
  return { ...(address ? { address } : {}), ...(protocol ? { secure: protocol === 'https' } : {}) }
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
