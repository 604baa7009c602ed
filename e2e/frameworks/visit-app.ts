// A request as a browser sends it to www.shop.example, wherever that is. Nothing is decoded or followed.

import { type IncomingHttpHeaders, request } from 'node:http'
import { gunzipSync } from 'node:zlib'

/** What a visitor sees of an answer. */
export interface SeenAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** What else is sent. */
export interface AppVisit {
  readonly headers?: Readonly<Record<string, string>>
  readonly method?: string
  readonly body?: string
  /** Hears each part of the body as it comes. */
  readonly onPart?: (part: string) => void
}

/** Asks the app at `port` of this machine. */
export function visitApp(
  port: number,
  path: string,
  { headers, method = 'GET', body, onPart }: AppVisit = {},
): Promise<SeenAnswer> {
  return new Promise((resolve, reject) => {
    const given = { accept: 'text/html', host: 'www.shop.example', ...headers }
    const sending = request({ host: '127.0.0.1', port, path, method, headers: given, agent: false }, (message) => {
      const parts: Buffer[] = []
      message.on('data', (part: Buffer) => {
        parts.push(part)
        onPart?.(part.toString())
      })
      message.on('error', reject)
      message.on('end', () => {
        const bytes = Buffer.concat(parts)
        const text = message.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes
        resolve({ status: message.statusCode ?? 0, headers: message.headers, text: text.toString() })
      })
    })
    sending.on('error', reject)
    // In pieces, so that no length is known.
    if (body !== undefined) sending.write(body)
    sending.end()
  })
}
