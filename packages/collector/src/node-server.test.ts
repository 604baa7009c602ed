import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import type { LogLine } from './log-line.ts'
import { type ServeOptions, serve } from './node-server.ts'
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
