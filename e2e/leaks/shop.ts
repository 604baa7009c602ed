// A shop in one server, whose pages are what must keep working; and the payment service that its policy declares necessary.

import { createHash } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Gate } from '@askfirst/gate'
import { gateListener } from '@askfirst/gate/node'
import type { PolicyInput } from 'askfirst'
import type { Keep } from './keeps/keep.ts'

/** The policy of the shop: what it needs is declared, what it would like to have waits. */
export const shopPolicy: PolicyInput = {
  site: 'shop.localhost',
  controller: { name: 'Shop ApS', address: 'Torvet 1, 8000 Aarhus, Denmark', email: 'privacy@shop.example' },
  services: {
    session: { category: 'necessary', reason: 'authentication', cookies: [{ name: 'sid', retention: 'session' }] },
    cart: {
      category: 'necessary',
      reason: 'cart',
      storage: [
        { kind: 'local', key: 'cart' },
        { kind: 'session', key: 'draft' },
        { kind: 'session', key: 'cart' },
        { kind: 'indexeddb', key: 'orders' },
        { kind: 'cache', key: 'offline' },
      ],
    },
    payment: { category: 'necessary', reason: 'cart', provider: 'Pay ApS', hosts: ['pay.localhost'] },
    ads: {
      category: 'marketing',
      provider: 'Ads ApS',
      hosts: ['ads.localhost'],
      cookies: [{ name: '_ad*', retention: '13 months' }],
      storage: [
        { kind: 'local', key: 'ad_*' },
        { kind: 'session', key: 'ad_*' },
        { kind: 'indexeddb', key: 'ad_*' },
        { kind: 'cache', key: 'ad_*' },
      ],
      country: 'DK',
      privacyPolicy: 'https://ads.example/',
    },
  },
  languages: ['en'],
}

/** The running shop. */
export interface Shop {
  readonly origin: string
  /** What the next pages do, and whether askfirst is in them. Forgets what was asked for before. */
  show(keep: Keep, guarded: boolean): void
  /** What the browser has asked for since, beyond the files of askfirst; sorted. */
  requests(): string[]
  /** Resolves when the browser has asked for a path since, or has not for four seconds. */
  asksFor(pathname: string): Promise<void>
  close(): Promise<void>
}

const askfirstTag = '<script src="/askfirst/askfirst.js"></script>'

/** Browsers ask for one when they like. */
const icon = '<link rel="icon" href="data:,">'

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.html': 'text/html',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
}

/**
 * Starts the shop on the loopback address; `builtFolder` has what `askfirst build` made for it. With a `gate` its pages have no tag of
 * askfirst, and stand behind the gate where they are guarded.
 */
export async function startShop(builtFolder: string, gate?: Gate): Promise<Shop> {
  let shown: Keep = { name: '' }
  let isGuarded = false
  let asked: string[] = []
  const told = new EventEmitter()

  const server = createServer((request, response) => {
    const isOwn = /^shop\.localhost(:|$)/.test(request.headers.host ?? '')
    if (gate && isGuarded && isOwn && request.url !== '/blank') gateListener(gate, answer)(request, response)
    else answer(request, response)
  })
  const answer: RequestListener = async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const host = request.headers.host?.split(':')[0] ?? ''
    const send = (type: string, body: string): unknown => response.setHeader('content-type', `${type}; charset=utf-8`).end(body)
    response.setHeader('cache-control', 'no-store').setHeader('service-worker-allowed', '/')
    if (pathname === '/favicon.ico') return void response.writeHead(404).end()
    if (pathname === '/blank') return void send('text/html', icon)
    if (/^\/askfirst\/[\w.]+\.js$/.test(pathname))
      return void send('text/javascript', isGuarded ? readFileSync(join(builtFolder, pathname.slice(10)), 'utf8') : '')
    // There to be cancelled: it may arrive or not.
    if (pathname === '/slow') return
    const line = `${request.method} ${host}${request.url}`
    // Browsers ask for an icon when they like, and as often.
    if (pathname !== '/files/icon.svg' || !asked.includes(line)) asked.push(line)
    told.emit(pathname)
    if (host === 'pay.localhost') return pay(pathname, response, await text(request))
    if (host !== 'shop.localhost') return void send('text/html', `<title>${host}</title>${icon}`)
    if (pathname === '/events') return void send('text/event-stream', 'retry: 600000\n\nid: 1\nevent: own\ndata: said\n\n')
    if (pathname === '/echo') return void (await echo(request, send, gate ? '' : askfirstTag))
    if (pathname === '/use.js') return void send('text/javascript', fill(scriptOf(shown)))
    const file = shown.files?.[pathname.slice('/files/'.length)]
    if (file !== undefined) return void send(types[extname(pathname)] ?? 'text/plain', fill(file))
    if (pathname !== '/page') return void response.writeHead(404).end()
    for (const [name, value] of Object.entries(shown.headers ?? {})) response.setHeader(name, value)
    send('text/html', fill(pageOf(shown, gate ? '' : askfirstTag)))
  }
  server.on('upgrade', (request, socket) => {
    if (request.url === '/socket') asked.push(`socket ${request.url}`)
    const key = createHash('sha1').update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
    const protocol = request.headers['sec-websocket-protocol']
    socket
      .on('error', () => {})
      .on('data', (data: Buffer) => {
        // The close frame, unmasked, goes back.
        if ((data[0] ?? 0) === 0x88) socket.end(Buffer.from([0x88, 2, 0x03, 0xe8]))
      })
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key.digest('base64')}\r\n${protocol ? `Sec-WebSocket-Protocol: ${protocol}\r\n` : ''}\r\n`,
    )
    socket.write(Buffer.concat([Buffer.from([0x81, 5]), Buffer.from('hello')]))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as { port: number }
  const fill = (template: string): string =>
    template.replaceAll(/\{\{(pay|ads)\}\}/g, (_, word) => `http://${word}.localhost:${port}`)

  return {
    origin: `http://shop.localhost:${port}`,
    show(keep, guarded) {
      shown = keep
      isGuarded = guarded
      asked = []
    },
    requests: () => asked.toSorted(),
    async asksFor(pathname) {
      const isAsked = asked.includes(`GET shop.localhost${pathname}`)
      if (!isAsked) await once(told, pathname, { signal: AbortSignal.timeout(4000) }).catch(() => {})
    },
    async close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

async function echo(request: IncomingMessage, send: (type: string, body: string) => unknown, tag: string): Promise<void> {
  const { method, url, headers } = request
  const body = await text(request)
  const cookie = headers.cookie ?? ''
  const answer = JSON.stringify({ method, url, body, cookie, own: headers['x-own'] })
  if (headers['sec-fetch-mode'] === 'navigate') send('text/html', `<title>echo</title>${tag}${icon}<main>${answer}</main>`)
  else send('application/json', answer)
}

function pay(pathname: string, response: ServerResponse, body: string): void {
  response.setHeader('access-control-allow-origin', '*').setHeader('content-type', 'text/html')
  const frame = `${icon}<script>onmessage = ({ data, source, origin }) => source.postMessage({ paid: data.pay }, origin)</script>`
  response.end(pathname === '/frame' ? frame : `${icon}<main>${pathname} ${body}</main>`)
}

/** The script stands in both kinds of page, so that they are the same; in one of them it is empty. */
function pageOf({ head = '', body = '' }: Keep, tag: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>shop</title>
${tag}
${icon}
${head}
</head>
<body>
<div id="page">${body}</div>
<script src="/use.js"></script>
</body>
</html>
`
}

function scriptOf({ run = '' }: Keep): string {
  return `var outcome = (async () => { ${run}
})().catch((error) => 'failed: ' + error)
`
}
