// What a handler of Node writes, as a Response, before any of it reaches the socket.

import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { Writable } from 'node:stream'
import { headersOf } from './node-request.ts'

/** A handler's answer, as soon as there is one, and the way to the socket. */
export interface Capture {
  readonly answered: Promise<Response>
  /** From now on status and headers are sent. Answers where the body goes: what the handler writes still becomes `answered`. */
  release(): Writable
}

/** Takes over `res` for good: a handler goes on writing long after there is an answer. It may not be asked again. */
export function captureResponse(res: ServerResponse): Capture {
  const { writeHead, write, end, flushHeaders } = res
  let resolve: (response: Response) => void = () => {}
  const answered = new Promise<Response>((done) => {
    resolve = done
  })
  let to: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>> | undefined
  let isBegun = false
  let isEnded = false
  const begin = (): void => {
    if (isBegun) return
    isBegun = true
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        start(controller) {
          to = controller
        },
        pull: () => void res.emit('drain'),
        // Something else is answered. What the handler still writes goes nowhere.
        cancel() {
          to = undefined
        },
      },
      { highWaterMark: 64 * 1024, size: ({ length }) => length },
    )
    const { statusCode: status, statusMessage: statusText = '' } = res
    const hasBody = ![204, 205, 304].includes(status)
    const headers = headersOf(res.getHeaders() as Record<string, string>)
    resolve(new Response(hasBody ? body : null, { status, statusText, headers }))
  }
  const put = (chunk: unknown, encoding: unknown): void => {
    if (chunk === undefined || chunk === null || typeof chunk === 'function' || isEnded) return
    const bytes =
      typeof chunk === 'string' ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8') : chunk
    if ((bytes as Uint8Array).length) to?.enqueue(new Uint8Array(bytes as Uint8Array))
  }
  const called = (...args: readonly unknown[]): void => {
    const done = args.find((arg) => typeof arg === 'function') as (() => void) | undefined
    if (done) queueMicrotask(done)
  }
  const take = (name: string, value: unknown): void => {
    Object.defineProperty(res, name, { value, configurable: true, writable: true })
  }
  take('writeHead', (status: number, ...rest: readonly unknown[]) => {
    res.statusCode = status
    if (typeof rest[0] === 'string') res.statusMessage = rest[0]
    setHeaders(res, rest.find((value) => typeof value === 'object') as OutgoingHttpHeaders | readonly string[] | undefined)
    begin()
    return res
  })
  take('flushHeaders', begin)
  // They would go out past everybody.
  take('writeEarlyHints', (_hints: unknown, done?: () => void) => called(done))
  take('write', (chunk: unknown, encoding?: unknown, done?: unknown) => {
    begin()
    put(chunk, encoding)
    called(encoding, done)
    return (to?.desiredSize ?? 1) > 0
  })
  take('end', (chunk?: unknown, encoding?: unknown, done?: unknown) => {
    if (isEnded) return res
    begin()
    put(chunk, encoding)
    called(chunk, encoding, done)
    isEnded = true
    try {
      to?.close()
    } catch {}
    return res
  })
  for (const [name, get] of [
    ['headersSent', () => isBegun],
    ['writableEnded', () => isEnded],
  ] as const)
    Object.defineProperty(res, name, { get, configurable: true })
  res.once('close', () => {
    if (isEnded) return
    begin()
    isEnded = true
    try {
      to?.error(new Error('The answer broke off'))
    } catch {}
  })
  return {
    answered,
    release() {
      Object.assign(res, { writeHead, flushHeaders })
      // Next.js sets no header where they are said to be sent, and what sends them asks it to.
      Reflect.deleteProperty(res, 'headersSent')
      const out = new Writable({
        write: (chunk, _encoding, done) => void write.call(res, chunk, 'utf8', done),
        final: (done) => void end.call(res, undefined, 'utf8', done),
        destroy(error, done) {
          if (error) res.destroy()
          done(error)
        },
      })
      res.once('close', () => out.destroy())
      return out
    },
  }
}

function setHeaders(res: ServerResponse, headers: OutgoingHttpHeaders | readonly string[] | undefined): void {
  if (Array.isArray(headers)) {
    const pairs = headers as readonly string[]
    for (let i = 0; i < pairs.length; i += 2) res.appendHeader(`${pairs[i]}`, `${pairs[i + 1]}`)
  } else for (const [name, value] of Object.entries(headers ?? {})) if (value !== undefined) res.setHeader(name, value)
}
