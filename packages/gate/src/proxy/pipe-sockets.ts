// The answer to a request for another protocol, and everything after it, from socket to socket.

import type { Duplex } from 'node:stream'
import type { Upgraded } from './upstream.ts'

/**
 * Writes what `response` says to `visitor`; where the site has changed the protocol, the two sockets are one from then on.
 * @param head what came with the request
 */
export function pipeSockets(
  visitor: Duplex,
  head: Buffer,
  response: Response,
  upgraded: Upgraded | undefined,
  protocol: string,
): void {
  const site = upgraded?.socket
  const lines = [...response.headers].map(([name, value]) => `${name}: ${value}`)
  if (!site || response.status !== 204) {
    site?.destroy()
    response.body?.cancel().catch(() => {})
    visitor.end(`HTTP/1.1 ${response.status} ${response.statusText}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
    return
  }
  const first = ['HTTP/1.1 101 Switching Protocols', 'Connection: Upgrade', `Upgrade: ${protocol}`]
  visitor.write(`${[...first, ...lines].join('\r\n')}\r\n\r\n`)
  site.write(head)
  visitor.write(upgraded.head)
  const stop = (): void => {
    visitor.destroy()
    site.destroy()
  }
  for (const socket of [visitor, site]) {
    socket.on('error', stop)
    socket.on('close', stop)
  }
  visitor.pipe(site)
  site.pipe(visitor)
}
