// The hot path carries what the routes decide: both are asked the same, and answer the same.

import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { compileRules, type Decision, encodeRecord } from '@askfirst/policy'
import { expect, test } from 'vitest'
import { type ServeOptions, serve } from '../node-server.ts'
import { temporaryFolder, testMessage, testPolicy, testRefusal, testSite, testVisitor } from '../test-site.ts'
import { type Engine, openEngine } from './engine.ts'

const sites = [testSite(), testSite(testPolicy('other.example'))]
const [site] = sites as [(typeof sites)[0], ...typeof sites]
async function start(more: Partial<ServeOptions> = {}) {
  const store = `${temporaryFolder()}/receipts.sqlite`
  return await serve({ sites, store, port: 0, log: () => {}, ...more })
}

const cookie = (): string => {
  const decision: Decision = {
    categories: { functional: 'denied', analytics: 'denied', marketing: 'denied' },
    services: {},
    decidedAt: Date.now() - 1e6,
    validUntil: Date.now() + 1e9,
    policy: site.policy.version,
    how: 'click',
  }
  return `askfirst=${encodeRecord(compileRules(site.policy), decision, false)}`
}

const json = { 'content-type': 'application/json', origin: 'https://shop.example', host: 'consent.shop.example' }
const visitor = { ...json, authorization: testVisitor() }
const asked: Record<string, { headers: Record<string, string>; body: string }> = {
  'a refusal': { headers: json, body: JSON.stringify(testRefusal(site)) },
  'a refusal whose record is renewed': { headers: { ...json, cookie: cookie() }, body: JSON.stringify(testRefusal(site)) },
  'no JSON': { headers: visitor, body: '{' },
  'no JSON type': { headers: { ...visitor, 'content-type': 'text/plain' }, body: '{}' },
  'a field that is unknown': { headers: visitor, body: JSON.stringify({ ...testMessage(site), more: 1 }) },
  'a personal value': { headers: visitor, body: JSON.stringify({ ...testMessage(site), layout: 'jane@shop.example' }) },
  'a grant of nobody': { headers: json, body: JSON.stringify(testMessage(site)) },
  'no credentials': { headers: { ...json, authorization: 'Consent x' }, body: JSON.stringify(testMessage(site)) },
  'another origin': { headers: { ...visitor, origin: 'https://evil.example' }, body: JSON.stringify(testMessage(site)) },
  'a page of another site': { headers: { ...visitor, origin: 'https://other.example' }, body: JSON.stringify(testMessage(site)) },
  'a large body': { headers: visitor, body: `"${'x'.repeat(20_000)}"` },
}

/** Over a socket, with the headers exactly as given. */
async function ask(url: string, headers: Record<string, string>, body: string): Promise<Response> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  const lines = Object.entries({ ...headers, 'content-length': String(body.length), connection: 'close' })
  socket.write(`POST /v1/decisions HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`)
  const answer = await text(socket)
  const [head = '', rest] = answer.split('\r\n\r\n')
  const pairs = head.split('\r\n').slice(1)
  const status = Number(head.slice(9, 12))
  return new Response(status === 204 ? null : rest, {
    status,
    headers: pairs.map((line) => line.split(/: (.*)/).slice(0, 2) as [string, string]),
  })
}

const own = [
  'content-type',
  'set-cookie',
  'retry-after',
  'vary',
  'access-control-allow-origin',
  'access-control-allow-credentials',
]
const said = async (response: Response) => [response.status, own.map((name) => response.headers.get(name)), await response.text()]

for (const [what, { headers, body }] of Object.entries(asked))
  test(`answers ${what} as the route does`, async () => {
    const { url, collector, close } = await start({ now: () => 1_795_000_000_000 })
    const request = new Request('http://consent.shop.example/v1/decisions', { method: 'POST', headers, body })
    expect(await said(await ask(url, headers, body))).toEqual(await said(await collector.fetch(request)))
    await close()
  })

test('records, and answers the same event again as the route does', async () => {
  const { url, collector, close } = await start()
  const body = JSON.stringify(testMessage(site))
  const first = await said(await ask(url, visitor, body))
  expect(first[0]).toBe(201)
  const request = new Request('http://consent.shop.example/v1/decisions', { method: 'POST', headers: visitor, body })
  expect(await said(await collector.fetch(request))).toEqual(first)
  await close()
})

test('limits a site, and no other', async () => {
  const { url, close } = await start({ limits: { sitePerSecond: 2 }, now: () => 0 })
  const statuses = []
  for (const name of [0, 0, 0, 1]) {
    const of = sites[name] as typeof site
    const headers = { ...visitor, authorization: testVisitor(), origin: `https://${of.policy.site}` }
    const answer = await ask(url, headers, JSON.stringify(testMessage(of)))
    statuses.push([answer.status, answer.headers.get('retry-after')])
  }
  expect(statuses).toEqual([
    [201, null],
    [201, null],
    [429, '1'],
    [201, null],
  ])
  await close()
})

test('reads no more of a body than it takes, declared or not', async () => {
  const { url, close } = await start()
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  await once(socket, 'connect')
  const lines = Object.entries({ ...visitor, 'transfer-encoding': 'chunked' }).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.write(`POST /v1/decisions HTTP/1.1\r\n${lines.join('')}\r\n`)
  socket.write(`8000\r\n${'x'.repeat(0x8000)}\r\n`) // and never the end
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 413 [\s\S]*BODY_TOO_LARGE/)
  await close()
})

test('refuses what it could not answer soon, says when to come again, and answers all that it took', async () => {
  const engine = await openEngine(`${temporaryFolder()}/receipts.sqlite`)
  let [open, begin] = [(): void => {}, (): void => {}]
  const isOpen = new Promise<void>((resolve) => {
    open = resolve
  })
  const hasBegun = new Promise<void>((resolve) => {
    begin = resolve
  })
  const answer: Engine['answer'] = async (...batch) => {
    begin()
    await isOpen
    return await engine.answer(...batch)
  }
  const { url, collector, close } = await start({ store: { ...engine, answer }, limits: { burst: 1e4, sitePerSecond: 1e4 } })
  const body = JSON.stringify(testRefusal(site))
  const send = (count: number) =>
    Array.from({ length: count }, () =>
      collector.fetch(new Request('http://consent.shop.example/v1/decisions', { method: 'POST', headers: json, body })),
    )
  const first = send(1)
  await hasBegun
  // One is under way, and as many wait as may.
  const taken = [...first, ...send(2048)]
  expect((await Promise.all(send(1)))[0]?.status).toBe(503)
  const refused = await ask(url, json, body)
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1'])
  open()
  expect(new Set((await Promise.all(taken)).map(({ status }) => status))).toEqual(new Set([204]))
  expect((await ask(url, json, body)).status).toBe(204)
  await close()
})
