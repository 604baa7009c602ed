// A program: sends requests over kept-alive connections as fast as they are answered, and prints what came back and how long it
// took. It knows no HTTP library: what it costs itself is to be little beside what it measures.

import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { requestOfVisitor, requestToC15t } from './collector-site.ts'

/** What to send, and how. */
export interface LoadOptions {
  readonly port: number
  /** Each sends its next request when it has its answer. */
  readonly connections: number
  readonly requests: number
  /** Whose pages send them. */
  readonly to: 'askfirst' | 'c15t'
}

/** What came of it. */
export interface Load {
  /** How many answers there were of each status. */
  readonly statuses: Readonly<Record<number, number>>
  /** From the first request to the last answer. */
  readonly seconds: number
  /** Milliseconds of a request, by how many of a hundred took no longer. */
  readonly latency: { readonly p50: number; readonly p99: number; readonly most: number }
}

/** Sends requests of as many visitors, each once; all are made before the clock starts. */
async function sendLoad({ port, connections, requests, to }: LoadOptions): Promise<Load> {
  const requestOf = to === 'askfirst' ? requestOfVisitor : requestToC15t
  const bytes = Array.from({ length: requests }, () => Buffer.from(requestOf()))
  const sockets = await Promise.all(Array.from({ length: connections }, () => openSocket(port)))
  const statuses: Record<number, number> = {}
  const times = new Float64Array(requests)
  let sent = 0
  let answered = 0
  const start = performance.now()
  await Promise.all(
    sockets.map(async (socket) => {
      const next = answersOf(socket)
      while (sent < requests) {
        const at = performance.now()
        socket.write(bytes[sent++] as Buffer)
        const status = await next()
        times[answered++] = performance.now() - at
        statuses[status] = (statuses[status] ?? 0) + 1
      }
      socket.destroy()
    }),
  )
  const seconds = (performance.now() - start) / 1e3
  times.sort()
  const at = (share: number): number => times[Math.min(requests - 1, Math.floor(requests * share))] ?? 0
  return { statuses, seconds, latency: { p50: at(0.5), p99: at(0.99), most: at(1) } }
}

async function openSocket(port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await once(socket, 'connect')
  return socket
}

/** Waits for one whole answer and gives its status. There is never more than one under way, and each says how long it is. */
function answersOf(socket: Socket): () => Promise<number> {
  let pending: Buffer = Buffer.alloc(0)
  let waiting: { resolve: (status: number) => void; reject: (error: Error) => void } | undefined
  const read = (chunk: Buffer): void => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk])
    const end = pending.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = pending.toString('latin1', 0, end)
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
    const isWhole =
      length === undefined
        ? !/\r\ntransfer-encoding: chunked/i.test(head) || pending.subarray(-5).equals(lastChunk)
        : pending.length >= end + 4 + Number(length)
    if (!isWhole) return
    pending = Buffer.alloc(0)
    waiting?.resolve(Number(head.slice(9, 12)))
  }
  socket.on('data', read)
  socket.on('error', (error) => waiting?.reject(error))
  socket.on('close', () => waiting?.reject(new Error('The server closed a connection.')))
  return () =>
    new Promise((resolve, reject) => {
      waiting = { resolve, reject }
    })
}

const lastChunk = Buffer.from('0\r\n\r\n')

if (import.meta.main) console.log(JSON.stringify(await sendLoad(JSON.parse(process.argv[2] ?? '') as LoadOptions)))
