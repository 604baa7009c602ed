// Handlers of Node behind the gate, between real sockets.

import { once } from 'node:events'
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type RequestListener, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { sampleGate } from '../testing/sample.ts'
import { site, visitSite } from '../testing/serving.ts'
import { gateListener, gateNode } from './node.ts'

const own = 'window.first=1'
const behind = (handler: RequestListener, options = {}): Promise<string> =>
  site(gateListener(sampleGate().gate, handler, options))

test('a status keeps its words', async () => {
  const missing = await behind((_req, res) => res.writeHead(404).end())
  expect((await fetch(missing)).statusText).toBe('Not Found')
  const fine = await behind((_req, res) => res.writeHead(200, 'Fine').end())
  expect((await fetch(fine)).statusText).toBe('Fine')
})

test.each<[string, RequestListener]>([
  ['end alone', (_req, res) => res.setHeader('Content-Type', 'text/html').end('<p>hi')],
  [
    'writeHead and pieces',
    (_req, res) => {
      res.writeHead(200, 'Fine', { 'content-type': 'text/html', 'content-length': 5 })
      res.write('<p>')
      res.end('hi', () => {})
    },
  ],
  [
    'writeHead with a list',
    (_req, res) => res.writeHead(200, ['Content-Type', 'text/html', 'Set-Cookie', '_ad=1']).end(Buffer.from('<p>hi')),
  ],
  ['gzip', (_req, res) => res.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(gzipSync('<p>hi'))],
  ['latin1', (_req, res) => res.writeHead(200, { 'content-type': 'text/html' }).end('<p>hi', 'latin1')],
])('a page that is written with %s is rewritten', async (_, handler) => {
  const { status, headers, body, isWhole } = await visitSite(await behind(handler))
  expect([status, isWhole]).toEqual([200, true])
  expect(body.toString()).toContain(own)
  expect(body.toString()).toContain('<p>hi')
  expect(headers['set-cookie']).toBeUndefined()
})

test('what a handler writes once the page has begun to arrive goes through the gate too', async () => {
  let writeRest: (() => void) | undefined
  const url = await behind((_req, res) => {
    res.setHeader('content-type', 'text/html; charset=utf-8').write('<p>first</p>')
    writeRest = () => res.end('<img src="https://ads.example/pixel">')
  })
  let text = ''
  for await (const part of (await fetch(url)).body ?? []) {
    text += Buffer.from(part).toString()
    if (text.includes('first')) writeRest?.()
    if (text.includes('first')) writeRest = undefined
  }
  expect(text).toContain('data-askfirst-src="https://ads.example/pixel"')
  expect(text).not.toContain(' src="https://ads.example')
})

test('a redirect that leads astray is answered for, though its handler has not ended', async () => {
  const url = await behind((_req, res) => {
    res.writeHead(302, { location: 'https://ads.example/pixel' }).write('a')
  })
  expect((await visitSite(url, { 'sec-fetch-dest': 'image' })).status).toBe(403)
})

test('what is piped arrives, however large', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'askfirst-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const bytes = Buffer.from(Uint32Array.from({ length: 2e6 }, (_, i) => i).buffer)
  writeFileSync(join(folder, 'a'), bytes)
  const url = await behind((_req, res) =>
    createReadStream(join(folder, 'a')).pipe(res.setHeader('content-type', 'application/zip')),
  )
  expect((await visitSite(url)).body.equals(bytes)).toBe(true)
})

test('the app reads what it may see, and its body', async () => {
  const url = await behind((req, res) => {
    let text = `${req.headers.cookie} ${req.headers['accept-encoding']} `
    req.on('data', (part) => {
      text += part
    })
    req.on('end', () => res.end(text))
  })
  const { body } = await visitSite(url, { cookie: '_ad=1; sid=2', 'accept-encoding': 'dcb, gzip' }, 'POST', 'sent')
  expect(body.toString()).toBe('sid=2 gzip sent')
})

test('middleware goes on to the next, and tells what has been sent', async () => {
  const middleware = gateNode(sampleGate().gate)
  const sent: boolean[] = []
  const url = await site((req, res) =>
    middleware(req, res, () => {
      sent.push(res.headersSent)
      res.writeHead(404, { 'content-type': 'text/plain' }).write('nothing')
      sent.push(res.headersSent, res.writableEnded)
      res.end()
      sent.push(res.writableEnded)
    }),
  )
  expect(await visitSite(url)).toMatchObject({ status: 404, body: Buffer.from('nothing') })
  expect(sent).toEqual([false, true, false, true])
})

test('events come one by one, and who goes away is noticed', async () => {
  let gone: Promise<unknown> | undefined
  let send: (text: string) => void = () => {}
  const url = await behind((_req, res) => {
    res.writeHead(200, { 'content-type': 'text/event-stream' })
    res.flushHeaders()
    send = (text) => res.write(text)
    gone = once(res, 'close')
  })
  const sending = request(url).end()
  sending.on('error', () => {})
  const [message] = await once(sending, 'response')
  send('data: 1\n\n')
  expect(String((await once(message, 'data'))[0])).toBe('data: 1\n\n')
  sending.destroy()
  await gone
})

test('hints that go out early go nowhere, and an answer that breaks off does so', async () => {
  const url = await behind((_req, res) => {
    res.writeEarlyHints({ link: '<https://ads.example/pixel>; rel=preload' })
    res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    res.write('<!doctype html><p>half<script src="https://ads.ex')
    setImmediate(() => res.destroy())
  })
  const seen = await visitSite(url).catch((error) => error)
  expect(seen.isWhole ?? false).toBe(false)
  expect(`${seen.body ?? ''}`).not.toContain('ads.ex')
})

test('the address behind another proxy is believed where one stands there', async () => {
  const cookie = '_ad=1'
  const headers = { cookie, 'x-forwarded-proto': 'https', 'x-forwarded-host': 'www.shop.example' }
  const lines = async (options: object): Promise<string> =>
    `${(await visitSite(await behind((_req, res) => res.end(), options), headers)).headers['set-cookie']}`
  expect(await lines({ proxy: true })).toContain('Domain=shop.example; Max-Age=0; Secure')
  expect(await lines({})).not.toContain('Secure')
})
