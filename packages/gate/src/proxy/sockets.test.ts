// Other protocols through the proxy, between real sockets.

import type { RequestListener } from 'node:http'
import { connect, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { proxyTo } from '../testing/proxying.ts'
import { samplePolicy } from '../testing/sample.ts'
import { sendRaw, site } from '../testing/serving.ts'

const html: RequestListener = (_req, res) => res.setHeader('content-type', 'text/html').end('<!doctype html><p>hi</p>')

test('sockets are passed on, both ways, without cookies that must wait', async () => {
  const asked: (string | undefined)[] = []
  const upstream = await site(html, (req, socket) => {
    asked.push(req.headers.cookie)
    socket.write(
      'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Accept: abc\r\nSet-Cookie: _ad=1\r\n\r\n',
    )
    socket.pipe(socket)
  })
  const { hostname, port } = new URL(await proxyTo(upstream))
  const socket: Socket = connect(Number(port), hostname)
  socket.write(
    'GET /ws HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nCookie: sid=1; _ad=2\r\n\r\nfirst',
  )
  let text = ''
  for await (const part of socket) {
    text += part
    if (text.endsWith('first')) socket.write('second')
    if (text.endsWith('second')) break
  }
  expect(text).toMatch(/^HTTP\/1\.1 101 .*sec-websocket-accept: abc\r\n.*\r\n\r\nfirstsecond$/is)
  expect(text).not.toContain('_ad=1')
  expect(asked).toEqual(['sid=1'])
})

test('a socket to a path that must wait is none, nor is one to a site without', async () => {
  const held = await proxyTo(await site(html), {
    policy: samplePolicy({ services: { t: { category: 'analytics', provider: 'T', hosts: ['x.localhost'], paths: ['/t/'] } } }),
  })
  const ask = (url: string, path: string): Promise<string> =>
    sendRaw(url, `GET ${path} HTTP/1.1\r\nHost: x.localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`)
  expect(await ask(held, '/t/ws')).toMatch(/^HTTP\/1\.1 403 /)
  expect(await ask(held, '/ws')).toMatch(/^HTTP\/1\.1 200 /)
  expect(await ask(await proxyTo('http://127.0.0.1:9'), '/ws')).toMatch(/^HTTP\/1\.1 502 /)
})
