// A request of Node as a Request. Its body stays with Node.

import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { type ForwardingOptions, visitorAddress } from './visitor-address.ts'

/** Where a request came by. */
export type NodeRequestOptions = ForwardingOptions

/** `undefined` for what is no request that a browser sends. */
export function nodeRequest(message: IncomingMessage, options: NodeRequestOptions, signal: AbortSignal): Request | undefined {
  const { method = 'GET', headers: given, socket } = message
  // What a framework has mounted elsewhere it leaves in here.
  const target = (message as { originalUrl?: string }).originalUrl ?? message.url ?? '/'
  try {
    const protocol = 'encrypted' in socket && socket.encrypted ? 'https:' : 'http:'
    const path = target.startsWith('/') ? target : new URL(target).pathname + new URL(target).search
    const address = visitorAddress(path, (name) => given[name]?.toString(), protocol, options)
    return address && new Request(address, { method, headers: headersOf(given), signal })
  } catch {
    return undefined
  }
}

/** Headers of Node as Headers, without those that may not stand there. */
export function headersOf(given: IncomingHttpHeaders): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(given))
    for (const one of Array.isArray(value) ? value : [value]) {
      // HTTP/2 has names that begin with a colon; a server may write what no client may read.
      try {
        if (one !== undefined) headers.append(name, one)
      } catch {}
    }
  return headers
}
