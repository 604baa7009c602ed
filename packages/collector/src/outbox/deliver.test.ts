import { createPublicKey, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Site } from '../sites.ts'
import { testCollector, testPolicy, testSite, testVisitor } from '../test-site.ts'
import { deliver, pauseAfter } from './deliver.ts'
import { testReceiver } from './test-receiver.ts'
import { hookId } from './webhook.ts'

/** A shop with two back ends, a clock that stands, and what delivers now. */
async function testOutbox(chores = false) {
  const [one, other] = [await testReceiver(), await testReceiver()]
  const webhooks = [{ url: one.url }, { url: other.url }]
  const clock = { at: Date.parse('2026-11-24T10:00:00.000Z') }
  const shop = await testCollector({ now: () => clock.at, chores }, [testSite(testPolicy(), { webhooks })])
  const { store } = shop.collector
  const [key] = await store.keys('shop.example')
  const site = { policy: shop.site.policy, key, webhooks } as Pick<Site, 'policy' | 'key' | 'webhooks'>
  const run = () => deliver(site, { store, now: () => clock.at, log: () => {} })
  return { ...shop, one, other, clock, store, run }
}

test('tells every back end of a withdrawal, an objection and an erasure, in this order (R39, R90)', async () => {
  const { decide, call, run, one, other, store } = await testOutbox()
  const visitor = testVisitor()
  await decide(visitor, { services: { video: 'granted' } })
  expect(await run()).toBe(0)
  await call('POST', '/v1/me/withdraw', { visitor, body: { categories: ['analytics'] } })
  await call('POST', '/v1/me/object', { visitor })
  await call('DELETE', '/v1/me', { visitor })
  expect(await run()).toBe(6)
  for (const { received } of [one, other])
    expect(received.map(({ told }) => told.type)).toEqual(['decision.withdrawn', 'decision.objected', 'record.erased'])
  expect(one.received[0]?.told.data).toMatchObject({ record: visitor.slice(8, 44), categories: { analytics: 'withdrawn' } })
  expect(one.received[1]?.told.data).toMatchObject({ services: { video: 'withdrawn' } })
  expect(await store.outboxCounts('shop.example')).toEqual({ waiting: 0, failing: 0 })
  expect(await run()).toBe(0)
})

test('tells also of a rejection that takes back, and of the browser’s signal, but of no first answer', async () => {
  const { decide, run, one } = await testOutbox()
  const [visitor, signalling] = [testVisitor(), testVisitor()]
  const denied = { categories: { functional: 'denied', analytics: 'denied', marketing: 'denied' } } as const
  await decide(testVisitor(), denied)
  await decide(visitor)
  await decide(visitor, { ...denied, control: 'reject-all' })
  await decide(signalling, { ...denied, how: 'gpc', gpc: true })
  await run()
  // Each record has an order of its own, and none with others.
  expect(one.received.map(({ told }) => told.type).sort()).toEqual(['decision.objected', 'decision.withdrawn'])
})

test('signs what it sends, and repeats it under the same id', async () => {
  const { decide, call, run, one, clock } = await testOutbox()
  const visitor = testVisitor()
  await decide(visitor)
  await call('POST', '/v1/me/withdraw', { visitor })
  one.answer = () => 500
  await run()
  clock.at += pauseAfter(1)
  one.answer = () => 200
  expect(await run()).toBe(1)
  const { keys } = (await (await call('GET', '/.well-known/jwks.json')).json()) as { keys: object[] }
  const published = createPublicKey({ key: keys[0] as never, format: 'jwk' })
  expect(new Set(one.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  for (const { text, headers } of one.received) {
    const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${text}`
    const signature = Buffer.from(String(headers['webhook-signature']).slice(4), 'base64')
    expect(verify(null, Buffer.from(content), published, signature)).toBe(true)
  }
})

test('a back end that fails gets each record’s messages in their order in the end, and holds up nobody else', async () => {
  const { decide, call, run, one, other, clock, store } = await testOutbox()
  const visitors = [testVisitor(), testVisitor()]
  for (const visitor of visitors) {
    await decide(visitor)
    await call('POST', '/v1/me/withdraw', { visitor })
    await call('DELETE', '/v1/me', { visitor })
  }
  one.answer = ({ data }) => (data.record === visitors[0]?.slice(8, 44) ? 503 : 204)
  expect(await run()).toBe(6)
  expect(other.received).toHaveLength(4)
  expect(await store.outboxCounts('shop.example')).toMatchObject({ waiting: 2, oldest: clock.at })
  expect(await run()).toBe(0)
  one.answer = () => 204
  clock.at += pauseAfter(1)
  expect(await run()).toBe(2)
  const first = one.received.filter(({ told }) => told.data.record === visitors[0]?.slice(8, 44))
  expect(first.map(({ told }) => told.type)).toEqual(['decision.withdrawn', 'decision.withdrawn', 'record.erased'])
})

test('two collectors at once deliver nothing twice', async () => {
  const { decide, call, run, one } = await testOutbox()
  for (let visitors = 0; visitors < 20; visitors++) {
    const visitor = testVisitor()
    await decide(visitor)
    await call('POST', '/v1/me/object', { visitor })
  }
  const arrived = await Promise.all([run(), run(), run()])
  expect(arrived.reduce((sum, count) => sum + count)).toBe(40)
  expect(new Set(one.received.map(({ headers }) => headers['webhook-id'])).size).toBe(20)
  expect(one.received).toHaveLength(20)
})

test('what a collector took and then died with is delivered by another one a minute later', async () => {
  const { decide, call, run, one, clock, store } = await testOutbox()
  const visitor = testVisitor()
  await decide(visitor)
  await call('POST', '/v1/me/withdraw', { visitor })
  const hook = hookId({ url: one.url })
  expect(await store.claimMessages('shop.example', hook, clock.at, clock.at + 60_000, 9)).toHaveLength(1)
  clock.at += 59_999
  await run()
  expect(one.received).toHaveLength(0)
  clock.at += 1
  await run()
  expect(one.received).toHaveLength(1)
})

test('follows no redirect', async () => {
  const { decide, call, run, one, other } = await testOutbox()
  const visitor = testVisitor()
  await decide(visitor)
  await call('POST', '/v1/me/withdraw', { visitor })
  one.answer = () => 307
  expect(await run()).toBe(1)
  expect([one.received.length, other.received.length]).toEqual([1, 1])
})

test('waits longer after each attempt, an hour at most', () => {
  expect([1, 2, 3, 4].map(pauseAfter)).toEqual([5e3, 1e4, 2e4, 4e4])
  expect([10, 11, 500].map(pauseAfter)).toEqual([2_560_000, 36e5, 36e5])
})

test('a running collector does it by itself', async () => {
  const { decide, call, one } = await testOutbox(true)
  const visitor = testVisitor()
  await decide(visitor)
  const arrived = new Promise<void>((resolve) => {
    one.answer = () => {
      resolve()
      return 204
    }
  })
  await call('POST', '/v1/me/withdraw', { visitor })
  await arrived
  expect(one.received.map(({ told }) => told.type)).toEqual(['decision.withdrawn'])
})
