// Requests and answers as nobody should send them. A short form by default; GATE_FUZZ says how many.

import type { Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { openProxy } from './proxy.ts'
import { samplePolicy } from './testing/sample.ts'
import { rawSite, sendRaw, site } from './testing/serving.ts'

const count = Number(process.env.GATE_FUZZ ?? 400)
const policy = samplePolicy({ site: 'localhost' })

/** Numbers below 1 that look random and are the same every time (Mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function makerOf(random: () => number) {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const noise = (): string =>
    Array.from({ length: Math.floor(random() * 12) }, () => String.fromCharCode(Math.floor(random() * 256))).join('')
  const few = <T>(most: number, make: () => T): readonly T[] => Array.from({ length: Math.floor(random() * most) }, make)
  return { pick, noise, few }
}

const tag = '<script src="https://ads.example/pixel"></script>'

const values = [
  '',
  '0',
  '-1',
  '9'.repeat(30),
  'chunked',
  'gzip',
  'br, zstd',
  'text/html',
  'text/html; charset=utf-16',
  'bytes=0-1',
  '"',
  'W/"a~askfirst-s',
  '\u00ff',
  'close',
  'askfirst=2.1.1.~~~.x',
]
const requestHeaders = [
  'Host',
  'Cookie',
  'Content-Length',
  'Transfer-Encoding',
  'Range',
  'If-None-Match',
  'Accept-Encoding',
  'Sec-Fetch-Dest',
  'Upgrade',
  'Connection',
  'Expect',
  'X\u0001',
]
const answerHeaders = [
  'Content-Type',
  'Content-Encoding',
  'Content-Length',
  'Transfer-Encoding',
  'Set-Cookie',
  'Link',
  'Location',
  'ETag',
  'Last-Modified',
  'Report-To',
  'Content-Security-Policy',
  'Cache-Control',
  'Vary',
  'Refresh',
  'Content-Disposition',
]

async function proxyTo(upstream: string): Promise<string> {
  const proxy = await openProxy({ policy, script: '1', upstream, port: 0, headersTimeout: 2000 })
  onTestFinished(() => proxy.close())
  return proxy.url
}

async function inTurns(run: (i: number) => Promise<void>): Promise<void> {
  for (let i = 0; i < count; i += 20) await Promise.all(Array.from({ length: 20 }, (_, j) => run(i + j)))
}

test('no request brings the gate down', async () => {
  const url = await proxyTo(await site((_req, res) => res.setHeader('content-type', 'text/html').end(`<!doctype html>${tag}`)))
  const { pick, noise, few } = makerOf(seeded(1))
  await inTurns(async () => {
    const line = `${pick(['GET', 'POST', 'HEAD', 'TRACE', 'PRI', noise()])} ${pick(['/', '*', '//', 'http://x/', '/%', `/${noise()}`, noise()])} HTTP/${pick(['1.1', '1.0', '2.0', ''])}`
    const headers = few(6, () => `${pick(requestHeaders)}: ${pick([...values, noise()])}`)
    const answer = await sendRaw(
      url,
      Buffer.from([line, ...headers, '', noise()].join(pick(['\r\n', '\r\n', '\n'])), 'latin1'),
      300,
    )
    expect(answer).not.toContain(tag)
  })
  expect(await sendRaw(url, 'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 200/)
})

test('no answer brings it down, lets a tag through or leaves anything behind', async () => {
  const random = seeded(2)
  const { pick, noise, few } = makerOf(random)
  const upstream = await rawSite((socket: Socket) => {
    const status = pick(['200 OK', '200', '206 Part', '304 Same', '404 None', '999 Odd', '101 Switching', '302 Found', noise()])
    const headers = few(6, () => `${pick(answerHeaders)}: ${pick([...values, noise()])}`)
    const text = `HTTP/1.1 ${status}\r\nContent-Type: text/html\r\n${headers.map((header) => `${header}\r\n`).join('')}\r\n`
    const body = `${pick(['', '<!doctype html>', noise()])}${tag}${noise()}`
    socket.end(Buffer.from(text + body.slice(0, Math.ceil(random() * body.length * 1.5)), 'latin1'))
  })
  const url = await proxyTo(upstream)
  const run = async (): Promise<void> => {
    const answer = await sendRaw(
      url,
      `GET / HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Dest: document\r\nConnection: close\r\n\r\n`,
      2000,
    )
    const isSaved = /content-disposition: *attachment/i.test(answer)
    if (!isSaved) expect(answer).not.toContain(tag)
  }
  await inTurns(run)
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  await inTurns(run)
  globalThis.gc?.()
  // Without a way to collect it, garbage counts as well.
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(globalThis.gc ? 10e6 : 150e6)
})
