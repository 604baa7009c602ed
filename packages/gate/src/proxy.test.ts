// The proxy between real sockets.

import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { type RequestListener, request } from 'node:http'
import { PassThrough } from 'node:stream'
import {
  brotliCompressSync,
  brotliDecompressSync,
  createBrotliDecompress,
  createGunzip,
  gunzipSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib'
import { expect, test } from 'vitest'
import { openProxy, type ProxyOptions } from './proxy.ts'
import { localPolicy as policy, proxyTo } from './testing/proxying.ts'
import { recordOf } from './testing/sample.ts'
import { rawSite, sendRaw, site, visitSite } from './testing/serving.ts'

const proxied = async (listener: RequestListener, more?: Partial<ProxyOptions>): Promise<string> =>
  proxyTo(await site(listener), more)
const html: RequestListener = (_req, res) =>
  res.setHeader('content-type', 'text/html; charset=utf-8').end('<!doctype html><p>hi</p>')
const own = 'window.first=1'

test.each([
  ['gzip', gzipSync],
  ['br', brotliCompressSync],
  ['zstd', zstdCompressSync],
])('a page in %s is read, and compressed again as the visitor takes it', async (coding, compress) => {
  const url = await proxied((_req, res) => {
    res.writeHead(200, { 'content-type': 'text/html', 'content-encoding': coding }).end(compress('<p>hi</p>'))
  })
  const [br, gzip, plain] = await Promise.all(
    ['br, gzip', 'gzip', ''].map((accept) => visitSite(url, accept ? { 'accept-encoding': accept } : {})),
  )
  expect([br?.headers['content-encoding'], gzip?.headers['content-encoding'], plain?.headers['content-encoding']]).toEqual([
    'br',
    'gzip',
    undefined,
  ])
  expect(brotliDecompressSync(br?.body as Buffer).toString()).toContain(own)
  expect(gunzipSync(gzip?.body as Buffer).toString()).toContain('<p>hi</p>')
  expect(plain?.body.toString()).toContain(own)
  expect(br?.headers.vary).toContain('Accept-Encoding')
})

test.each([
  ['identity', () => new PassThrough()],
  ['gzip', createGunzip],
  ['br', createBrotliDecompress],
] as const)('the first bytes come before the last are there: %s', async (coding, open) => {
  let finish = (): void => {}
  const url = await proxied((_req, res) => {
    res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).write('<!doctype html><html><head></head><body><p>one</p>')
    finish = () => res.end('<p>two</p>')
  })
  const sending = request(url, { headers: { 'accept-encoding': coding } }).end()
  const [message] = await once(sending, 'response')
  let text = ''
  for await (const part of message.pipe(open())) {
    text += part
    if (text.includes('<p>one')) finish()
  }
  expect(text).toContain('<p>two')
})

test('events come one by one, untouched', async () => {
  let send: (text: string) => void = () => {}
  const url = await proxied((_req, res) => {
    res.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders()
    send = (text) => res.write(text)
  })
  const sending = request(url, { headers: { accept: 'text/event-stream' } }).end()
  const [message] = await once(sending, 'response')
  for (const event of ['data: 1\n\n', 'data: 2\n\n']) {
    send(event)
    expect(String((await once(message, 'data'))[0])).toBe(event)
  }
  sending.destroy()
})

test('HEAD, 204 and 304 have no body, and HEAD the headers of GET', async () => {
  const url = await proxied((req, res) => {
    if (req.url === '/204') return res.writeHead(204).end()
    if (req.headers['if-none-match'] === '"a"') return res.writeHead(304, { etag: '"a"' }).end()
    return res.writeHead(200, { 'content-type': 'text/html', etag: '"a"' }).end('<p>hi')
  })
  const [whole, head, none] = await Promise.all([visitSite(url), visitSite(url, {}, 'HEAD'), visitSite(`${url}/204`)])
  expect([head.status, head.body.length, head.headers.etag]).toEqual([200, 0, whole.headers.etag])
  expect([none.status, none.body.length]).toEqual([204, 0])
  const stored = await visitSite(url, { 'if-none-match': `${whole.headers.etag}` })
  expect([stored.status, stored.headers.etag]).toEqual([304, whole.headers.etag])
})

test('a part of a page is asked for as a whole, of a film it is what it is', async () => {
  const url = await proxied((req, res) => {
    const type = req.url === '/film' ? 'video/mp4' : 'text/html'
    if (req.headers.range) res.writeHead(206, { 'content-type': type, 'content-range': 'bytes 0-2/6' }).end('abc')
    else res.writeHead(200, { 'content-type': type }).end('abcdef')
  })
  const empty = { 'sec-fetch-dest': 'empty', range: 'bytes=0-2' }
  const page = await visitSite(url, empty)
  expect([page.status, page.body.toString()]).toEqual([200, expect.stringContaining('abcdef')])
  const film = await visitSite(`${url}/film`, empty)
  expect([film.status, film.body.toString(), film.headers['content-range']]).toEqual([206, 'abc', 'bytes 0-2/6'])
})

test('what is sent arrives as it was, with a length or in pieces', async () => {
  const url = await proxied((req, res) => {
    const hash = createHash('sha256')
    req.on('data', (part) => hash.update(part)).on('end', () => res.end(`${req.method} ${hash.digest('hex')}`))
  })
  const body = Buffer.alloc(3e6, 'body')
  const wanted = createHash('sha256').update(body).digest('hex')
  expect((await visitSite(url, { 'content-length': `${body.length}` }, 'POST', body)).body.toString()).toBe(`POST ${wanted}`)
  expect((await visitSite(url, { 'transfer-encoding': 'chunked' }, 'PUT', body)).body.toString()).toBe(`PUT ${wanted}`)
})

test('who waits to be told to go on is told', async () => {
  const url = await proxied((req, res) => req.resume().on('end', () => res.end('done')))
  const answer = await sendRaw(
    url,
    'POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi',
  )
  expect(answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK/)
})

test('the site hears who asks, and nothing that is for one connection only', async () => {
  const url = await proxied((req, res) => res.end(JSON.stringify(req.headers)))
  const { body } = await visitSite(`${url}/x`, {
    host: 'shop.localhost',
    connection: 'x-secret',
    'x-secret': '1',
    te: 'trailers',
    'x-forwarded-for': '203.0.113.7',
    cookie: 'sid=1; _ad=2',
  })
  expect(JSON.parse(body.toString())).toMatchObject({
    host: 'shop.localhost',
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-host': 'shop.localhost',
    'x-forwarded-proto': 'http',
    cookie: 'sid=1',
  })
  expect(body.toString()).not.toMatch(/x-secret|trailers/)
})

test('behind another proxy the site hears of every one', async () => {
  const url = await proxied((req, res) => res.end(`${req.headers['x-forwarded-for']} ${req.headers['x-forwarded-proto']}`), {
    proxy: true,
  })
  const { body } = await visitSite(url, { 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'https' })
  expect(body.toString()).toBe('203.0.113.7, 127.0.0.1 https')
})

test('a site that is not there or answers nonsense is a problem page', async () => {
  const dead = await proxyTo('http://127.0.0.1:9')
  const page = await visitSite(dead)
  expect([page.status, page.headers['content-type']]).toEqual([502, 'text/html; charset=utf-8'])
  const json = await visitSite(dead, { accept: 'application/json' })
  expect(JSON.parse(json.body.toString())).toMatchObject({ code: 'GATE_UPSTREAM_FAILED', status: 502 })
  const nonsense = await proxyTo(await rawSite((socket) => socket.end('HELLO\r\n\r\n')))
  expect((await visitSite(nonsense)).status).toBe(502)
})

test('a site that does not answer in time is a problem page', async () => {
  const url = await proxied(() => {}, { headersTimeout: 50 })
  expect((await visitSite(url)).status).toBe(504)
})

test.each([
  ['a length that is too long', 'Content-Length: 9999\r\n\r\n<!doctype html><p>half<script src="https://ads.exam'],
  ['a last piece that is missing', 'Transfer-Encoding: chunked\r\n\r\n20\r\n<!doctype html><p>half<script sr\r\n'],
  ['a piece that is none', 'Transfer-Encoding: chunked\r\n\r\n6\r\n<p>hi\n\r\nzz\r\n'],
  ['bytes that are not compressed', 'Content-Encoding: gzip\r\n\r\n<!doctype html><p>half'],
])('an answer with %s is no whole page, and runs nothing', async (_, rest) => {
  const url = await proxyTo(
    await rawSite((socket) => socket.end(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n${rest}`)),
  )
  const seen = await visitSite(url)
  expect(seen.isWhole).toBe(false)
  expect(seen.body.toString()).not.toContain('ads.exam')
})

test('a visitor who goes away takes the request along', async () => {
  const gone = new Promise<void>((done) => {
    proxied((_req, res) => {
      res.writeHead(200, { 'content-type': 'text/plain' }).write('x')
      res.on('close', done)
    }).then(async (url) => {
      const sending = request(url).end()
      sending.on('error', () => {})
      const [message] = await once(sending, 'response')
      message.destroy()
    })
  })
  await gone
})

test('what is larger than memory passes in constant memory, page or not', async () => {
  const chunk = Buffer.from('<p>constant memory</p>'.repeat(3000))
  const total = Number(process.env.GATE_BODY_MB ?? 64) * 1e6
  const url = await proxied(async (req, res) => {
    res.writeHead(200, { 'content-type': req.url === '/page' ? 'text/html; charset=utf-8' : 'application/zip' })
    for (let sent = 0; sent < total; sent += chunk.length) if (!res.write(chunk)) await once(res, 'drain')
    res.end()
  })
  for (const path of ['/page', '/file']) {
    const before = process.memoryUsage().rss
    const [message] = await once(request(url + path, { agent: false }).end(), 'response')
    let received = 0
    let highest = 0
    for await (const part of message) {
      received += part.length
      highest = Math.max(highest, process.memoryUsage.rss())
    }
    expect(received).toBeGreaterThanOrEqual(total)
    // Everything is in one process: site, gate and visitor.
    expect(highest - before).toBeLessThan(120e6)
  }
})

test('a request that no browser sends is refused, or the site’s to refuse', async () => {
  const url = await proxied(html)
  expect(await sendRaw(url, 'GET / HTTP/1.1\r\nHost: a/b\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
  expect(await sendRaw(url, 'TRACE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
  expect(await sendRaw(url, `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(70_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /)
  const { status } = await visitSite(url, { cookie: recordOf(policy, { analytics: true }) })
  expect(status).toBe(200)
})

test('a taken port and an upstream that is no address are told', async () => {
  const url = await proxied(html)
  const options = { policy, script: '', upstream: url }
  await expect(openProxy({ ...options, port: Number(new URL(url).port) })).rejects.toThrow(/Cannot listen on 127\.0\.0\.1:\d+/)
  await expect(openProxy({ ...options, upstream: 'ftp://x' })).rejects.toThrow(TypeError)
})
