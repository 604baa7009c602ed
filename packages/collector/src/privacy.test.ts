// R9, R10, R51: what must never be written, searched for in every byte of the store and every line of the log.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testCollector, testMessage, testRefusal, testVisitor } from './test-site.ts'

const address = '203.0.113.77'
const headers = {
  'user-agent': 'Mozilla/5.0 (Secret; Agent)',
  referer: 'https://shop.example/private?q=1',
  'x-forwarded-for': '198.51.100.23',
  cookie: 'sid=session-of-jane',
  'accept-language': 'kl-GL',
}
const forbidden = [address, 'Mozilla', 'private?q', 'referer', '198.51.100.23', 'session-of-jane', 'kl-GL', '070761', 'jane@shop']

/** Every byte of every file that the store has. */
const bytesIn = (folder: string): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n')

test('writes no address, agent, referrer, cookie or refused value anywhere', async () => {
  const { call, site, folder, lines } = await testCollector()
  const visitor = testVisitor()
  const post = (body: object, more: object = {}) => call('POST', '/v1/decisions', { body, headers, ...more })
  expect((await post(testMessage(site), { visitor })).status).toBe(201)
  expect((await post(testRefusal(site))).status).toBe(204)
  for (const value of ['070761-4285', 'jane@shop.example', address, headers['user-agent']])
    for (const field of ['layout', 'language', 'extra'])
      expect((await post({ ...testMessage(site), [field]: value }, { visitor })).status).toBe(422)
  await call('GET', '/v1/me/export', { visitor, headers })
  const written = bytesIn(folder) + JSON.stringify(lines)
  expect(written).toContain('"analytics":"granted"') // the search does see what is stored
  for (const word of forbidden) expect(written).not.toContain(word)
  expect(written).not.toContain(visitor.slice(45))
})

test('creates no identifier of any kind for a bare refusal', async () => {
  const { call, site, folder, lines } = await testCollector()
  for (let visitors = 0; visitors < 3; visitors++) {
    const response = await call('POST', '/v1/decisions', { body: testRefusal(site), headers })
    expect([...response.headers.keys()]).not.toContain('set-cookie')
    expect(await response.text()).toBe('')
  }
  const written = bytesIn(folder) + JSON.stringify(lines)
  expect(written).not.toMatch(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/)
  const committed = { level: 'info', what: 'committed', site: 'shop.example', events: 1 }
  expect(lines).toEqual([committed, committed, committed])
})

test('names no event, record or address in its log', async () => {
  const { decide, lines } = await testCollector()
  const visitor = testVisitor()
  const { event } = await decide(visitor)
  expect(lines).toEqual([{ level: 'info', what: 'committed', site: 'shop.example', events: 1 }])
  expect(JSON.stringify(lines)).not.toMatch(new RegExp(`${event}|${visitor.slice(8, 44)}|${address}`))
})

test('leaves nothing of an erased record on the disk, in any file', async () => {
  const { decide, call, folder } = await testCollector()
  const [visitor, other] = [testVisitor(), testVisitor()]
  const [first, theirs] = [await decide(visitor), await decide(other)]
  const idOf = (uuid: string) => Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('latin1')
  const traces = [idOf(first.event), idOf(first.record), Buffer.from(first.salt, 'base64url').toString('latin1')]
  for (const trace of traces) expect(bytesIn(folder)).toContain(trace)
  await call('DELETE', '/v1/me', { visitor })
  for (const trace of [...traces, first.event, first.record, first.salt]) expect(bytesIn(folder)).not.toContain(trace)
  expect(bytesIn(folder)).toContain(idOf(theirs.event))
})
