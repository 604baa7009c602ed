// A request of Node as a Request. Its body stays with Node.

import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'

/** Where a request came by. */
export interface NodeRequestOptions {
  /** One reverse proxy stands in front and sets X-Forwarded-Proto and X-Forwarded-Host. @default false: they are ignored */
  readonly proxy?: boolean
}

/** `undefined` for what is no request that a browser sends. */
export function nodeRequest(
  message: IncomingMessage,
  { proxy = false }: NodeRequestOptions,
  signal: AbortSignal,
): Request | undefined {
  const { method = 'GET', headers: given, socket } = message
  // What a framework has mounted elsewhere it leaves in here.
  const target = (message as { originalUrl?: string }).originalUrl ?? message.url ?? '/'
  try {
    const last = (name: string): string | undefined => (proxy ? given[name]?.toString().split(',').at(-1)?.trim() : undefined)
    const protocol = last('x-forwarded-proto') ?? ('encrypted' in socket && socket.encrypted ? 'https' : 'http')
    const host = last('x-forwarded-host') ?? given.host ?? 'localhost'
    if (!/^https?$/.test(protocol) || /[/\\?#@\s]/.test(host)) return undefined
    const path = target.startsWith('/') ? target : new URL(target).pathname + new URL(target).search
    return new Request(new URL(`${protocol}://${host}${path}`), { method, headers: headersOf(given), signal })
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
