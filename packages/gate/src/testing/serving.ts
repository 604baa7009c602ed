// Real servers and real requests, for tests: nothing is decoded, followed or added on the way.

import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  request,
  type Server,
} from 'node:http'
import { type AddressInfo, connect, createServer as createTcpServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

async function listening(server: Server | ReturnType<typeof createTcpServer>): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    if ('closeAllConnections' in server) server.closeAllConnections()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

/** A site; answers its address. */
export async function site(listener: RequestListener, upgrade?: (req: IncomingMessage, socket: Socket) => void): Promise<string> {
  const server = createServer({ maxHeaderSize: 200_000 }, listener)
  if (upgrade) server.on('upgrade', upgrade)
  return `http://127.0.0.1:${await listening(server)}`
}

/** A site that writes whatever it is told, be it HTTP or not. */
export async function rawSite(answer: (socket: Socket) => void): Promise<string> {
  const server = createTcpServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => answer(socket))
  })
  return `http://127.0.0.1:${await listening(server)}`
}

/** What a visitor sees of an answer. */
export interface Seen {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  /** The answer came to its end. */
  readonly isWhole: boolean
}

/** Asks as a visitor's browser does. */
export function visitSite(
  address: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
  body?: string | Uint8Array,
): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const sending = request(address, { method, headers: { accept: 'text/html', ...headers }, agent: false }, (message) => {
      const parts: Buffer[] = []
      const done = (): void =>
        resolve({
          status: message.statusCode ?? 0,
          headers: message.headers,
          body: Buffer.concat(parts),
          isWhole: message.complete,
        })
      message.on('data', (part: Buffer) => parts.push(part))
      message.on('error', () => {})
      message.on('close', done)
    })
    sending.on('error', reject)
    sending.end(body)
  })
}

/** Writes `text` to a socket and answers everything that comes back until it closes; with `patience` in milliseconds, until nothing comes any more. */
export function sendRaw(address: string, text: string | Uint8Array, patience = 0): Promise<string> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(Number(port), hostname, () => socket.write(text))
    socket.setTimeout(patience, () => socket.end())
    socket.setEncoding('latin1')
    socket.on('data', (part: string) => {
      answer += part
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(answer))
  })
}
