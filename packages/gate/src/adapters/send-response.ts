// A Response into a socket of Node, as it comes.

import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { Readable, type Transform, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeStream } from 'node:stream/web'

/**
 * Sends `response`; resolves once it is out, or its reader is gone. Where its body breaks off, so does the connection: nobody takes half
 * of a page for the whole.
 * @param change is put in between, where it is given
 * @param to takes the body
 */
export async function sendResponse(
  res: ServerResponse,
  response: Response,
  change?: Transform,
  to: Writable = res,
): Promise<void> {
  for (const name of res.getHeaderNames()) res.removeHeader(name)
  const headers: OutgoingHttpHeaders = Object.fromEntries(response.headers)
  const cookies = response.headers.getSetCookie()
  if (cookies.length) headers['set-cookie'] = cookies
  const statusText = response.statusText.replace(/[^\t\x20-\x7e\x80-\xff]/g, '')
  // Without one Node says what the number means.
  if (statusText) res.writeHead(response.status, statusText, headers)
  else res.writeHead(response.status, headers)
  if (!response.body) {
    to.end()
    return
  }
  // An event stream's first event may be long in coming.
  res.flushHeaders()
  const body = Readable.fromWeb(response.body as NodeStream)
  // A pipeline that fails destroys its end.
  await (change ? pipeline(body, change, to) : pipeline(body, to)).catch(() => {})
}
