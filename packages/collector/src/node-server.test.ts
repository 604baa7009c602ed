import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { connect as connectTls, type PeerCertificate } from 'node:tls'
import { expect, test } from 'vitest'
import type { LogLine } from './log-line.ts'
import { type Certificate, type ServeOptions, serve } from './node-server.ts'
import { temporaryFolder, testMessage, testSite, testVisitor } from './test-site.ts'

const site = testSite()
async function start(more: Partial<ServeOptions> = {}) {
  const lines: LogLine[] = []
  const store = `${temporaryFolder()}/receipts.sqlite`
  const serving = await serve({ sites: [site], store, port: 0, log: (line) => lines.push(line), ...more })
  return { ...serving, lines, store }
}

/** A request whose body arrives only when `finish` is called. */
async function slowRequest(url: string) {
  const body = JSON.stringify(testMessage(site))
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  await once(socket, 'connect')
  const headers = `Host: x\r\nContent-Type: application/json\r\nAuthorization: ${testVisitor()}\r\nContent-Length: ${body.length}`
  socket.write(`POST /v1/decisions HTTP/1.1\r\n${headers}\r\nExpect: 100-continue\r\n\r\n`)
  const [interim] = await once(socket, 'data') // the server is waiting for the body
  expect(String(interim)).toContain('100 Continue')
  return {
    async finish() {
      socket.write(body)
      return await text(socket)
    },
  }
}

test('finishes the requests under way when it is told to stop', async () => {
  const { url, close, lines } = await start()
  const under = await slowRequest(url)
  const closed = close()
  const answer = await under.finish()
  await closed
  expect(answer).toMatch(/^HTTP\/1\.1 201 /)
  expect(lines.map(({ what }) => what)).toEqual(['started', 'stopping', 'committed', 'stopped'])
})

test('takes no new connection while it stops', async () => {
  const { url, close } = await start()
  const under = await slowRequest(url)
  const closed = close()
  await expect(fetch(`${url}/healthz`)).rejects.toThrow()
  await under.finish()
  await closed
})

test('gives up on a request that never ends, when its patience does', async () => {
  const { url, close } = await start({ patience: 20 })
  await slowRequest(url)
  await Promise.all([close(), close()])
})

test('does not wait for connections that are kept alive for nothing', async () => {
  const { url, close } = await start({ patience: 60_000 })
  await (await fetch(`${url}/healthz`)).text()
  await close()
})

test('says what to do when the port is taken', async () => {
  const { url, close } = await start()
  await expect(start({ port: Number(new URL(url).port) })).rejects.toThrow('choose another port')
  await close()
})

test('limits by the socket’s address, and by the forwarded one only behind a proxy', async () => {
  for (const proxy of [false, true]) {
    const { url, close } = await start({ proxy, limits: { burst: 1, perMinute: 1 } })
    const call = async (address: string) =>
      (await fetch(`${url}/v1/log/checkpoint`, { headers: { 'x-forwarded-for': `192.0.2.1, ${address}` } })).status
    expect([await call('198.51.100.1'), await call('198.51.100.2')]).toEqual([200, proxy ? 200 : 429])
    await close()
  }
})

async function openSocket(url: string): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  await once(socket, 'connect')
  return socket
}

test('does not wait for headers, or a body, that come too slowly', async () => {
  const { url, close } = await start({ connections: { headers: 100, request: 200 } })
  const [headers, body] = [await openSocket(url), await openSocket(url)]
  headers.write('POST /v1/decisions HTTP/1.1\r\nHost: x\r\nX-Slow: ')
  body.write('POST /v1/decisions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{')
  for (const socket of [headers, body]) expect(await text(socket)).toMatch(/^HTTP\/1\.1 408 /)
  await close()
  // Sooner than the times that are set unless something else is said.
}, 9_000)

test('refuses headers that are too large', async () => {
  const { url, close } = await start()
  const socket = await openSocket(url)
  socket.write(`GET /healthz HTTP/1.1\r\nHost: x\r\nX-Large: ${'x'.repeat(20_000)}\r\n\r\n`)
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 431 /)
  await close()
})

test('has no more connections open than it may, and takes the next when one is closed', async () => {
  const { url, close } = await start({ connections: { most: 1 } })
  const first = await openSocket(url)
  const refused = await openSocket(url)
  expect(await text(refused)).toBe('')
  first.destroy()
  await expect
    .poll(() =>
      fetch(`${url}/healthz`).then(
        ({ status }) => status,
        () => 0,
      ),
    )
    .toBe(200)
  await close()
})

/** Of `localhost`, signed by itself. */
function certificateOf(): Certificate {
  const [cert, key] = [`${temporaryFolder()}/cert.pem`, `${temporaryFolder()}/key.pem`]
  const made = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=localhost',
  ]
  execFileSync('openssl', [...made, '-keyout', key, '-out', cert], { stdio: 'ignore' })
  return { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') }
}

/** What the server shows a new connection. */
async function shownAt(url: string): Promise<string> {
  const socket = connectTls({ port: Number(new URL(url).port), host: '127.0.0.1', rejectUnauthorized: false })
  await once(socket, 'secureConnect')
  const { fingerprint256 } = socket.getPeerCertificate() as PeerCertificate
  socket.destroy()
  return fingerprint256
}

test('speaks HTTPS itself, and shows a new certificate without a pause', async () => {
  const [first, second] = [certificateOf(), certificateOf()]
  const { url, close, renew } = await start({ tls: first })
  expect(url).toMatch(/^https:/)
  const before = await shownAt(url)
  const kept = connectTls({ port: Number(new URL(url).port), host: '127.0.0.1', rejectUnauthorized: false })
  await once(kept, 'secureConnect')
  expect(() => renew({ cert: first.cert, key: second.key })).toThrow()
  expect(await shownAt(url)).toBe(before)
  renew(second)
  expect(await shownAt(url)).not.toBe(before)
  kept.write('GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
  expect(await text(kept)).toMatch(/^HTTP\/1\.1 200 /)
  await close()
})

test('counts by the region that its own proxy says, and by nothing else that stands in the header', async () => {
  const { url, close, collector } = await start({ regionHeader: 'CF-IPCountry' })
  const day = new Date().toISOString().slice(0, 10)
  for (const region of ['DK', 'US-CA', 'Denmark', '203.0.113.7']) {
    const headers = { authorization: testVisitor(), 'content-type': 'application/json', 'cf-ipcountry': region }
    await fetch(`${url}/v1/decisions`, { method: 'POST', headers, body: JSON.stringify(testMessage(site)) })
  }
  const tallies = await collector.store.tallies('shop.example', day, day)
  expect(new Set(tallies.map(({ region }) => region))).toEqual(new Set(['', 'DK', 'US-CA']))
  await close()
})

test('publishes the checkpoints at the start and, a last time, when it stops', async () => {
  const folder = temporaryFolder()
  const { url, close } = await start({ publish: { folder } })
  const headers = { authorization: testVisitor(), 'content-type': 'application/json' }
  await fetch(`${url}/v1/decisions`, { method: 'POST', headers, body: JSON.stringify(testMessage(site)) })
  await close()
  expect(readFileSync(`${folder}/shop.example.checkpoint`, 'utf8')).toMatch(/^shop\.example\/askfirst\n2\n/)
})
