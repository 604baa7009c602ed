import type { Receipt } from '@askfirst/receipt'
import { expect, test } from 'vitest'
import type { RecordedAnswer } from '../ingest/recorded-answer.ts'
import { testCollector, testMessage, testPolicy, testRefusal, testSite, testVisitor } from '../test-site.ts'

const codeOf = async (response: Response) => `${response.status} ${((await response.json()) as { code: string }).code}`

test('answers 201 with the receipt', async () => {
  const { call, site, collector } = await testCollector({ now: () => Date.parse('2026-11-22T07:41:09.000Z') })
  const visitor = testVisitor()
  const response = await call('POST', '/v1/decisions', { visitor, body: testMessage(site) })
  expect(response.status).toBe(201)
  const { event, leaf, receipt } = (await response.json()) as RecordedAnswer
  expect(leaf).toBe(1) // behind the notice
  expect(receipt).toMatchObject({ event, seq: 1, time: '2026-11-22T07:41:09.000Z', site: 'shop.example' })
  expect(receipt).toMatchObject({ claimedTime: '2026-11-22T07:41:08.120Z', notice: site.notice, how: 'click', layer: 'banner' })
  expect(receipt.record).toBe(visitor.slice(8, 44))
  expect((await collector.store.head('shop.example'))?.size).toBe(2)
})

test('answers the same event in the same way, and records it once', async () => {
  const { call, site, collector } = await testCollector()
  const [visitor, body] = [testVisitor(), testMessage(site)]
  const answers = await Promise.all([1, 2, 3].map(() => call('POST', '/v1/decisions', { visitor, body })))
  const later = await call('POST', '/v1/decisions', { visitor, body })
  const texts = await Promise.all([...answers, later].map((answer) => answer.text()))
  expect(new Set(texts).size).toBe(1)
  expect(later.status).toBe(201)
  expect((await collector.store.head('shop.example'))?.size).toBe(2)
})

test('refuses the same event with other content, also by another visitor', async () => {
  const { call, site } = await testCollector()
  const [visitor, body] = [testVisitor(), testMessage(site)]
  await call('POST', '/v1/decisions', { visitor, body })
  const changed = await call('POST', '/v1/decisions', { visitor, body: { ...body, gpc: true } })
  expect(await codeOf(changed)).toBe('409 EVENT_CONFLICT')
  expect(await codeOf(await call('POST', '/v1/decisions', { visitor: testVisitor(), body }))).toBe('409 EVENT_CONFLICT')
})

test('gives the events of one record a number each and a link to the one before, in one commit or in many', async () => {
  const { decide, lines } = await testCollector()
  const visitor = testVisitor()
  const together = await Promise.all([1, 2, 3].map(() => decide(visitor)))
  const after = await decide(visitor)
  expect([...together, after].map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
  expect(lines.filter(({ what }) => what === 'committed').length).toBeLessThan(4)
})

test('records a grant that was taken back as withdrawn, and keeps the grant (R38)', async () => {
  const { decide, call } = await testCollector()
  const visitor = testVisitor()
  await decide(visitor)
  await decide(visitor, { categories: { functional: 'denied', analytics: 'denied', marketing: 'denied' }, control: 'withdraw' })
  const me = (await (await call('GET', '/v1/me', { visitor })).json()) as { events: { categories: object }[] }
  expect(me.events.map(({ categories }) => categories)).toEqual([
    { functional: 'denied', analytics: 'granted', marketing: 'denied' },
    { functional: 'denied', analytics: 'withdrawn', marketing: 'denied' },
  ])
})

test('answers the same 404 to a wrong secret and to a header that is none', async () => {
  const { call, site, decide } = await testCollector()
  const visitor = testVisitor()
  await decide(visitor)
  const texts = await Promise.all(
    [`${visitor.slice(0, -1)}${visitor.endsWith('A') ? 'Q' : 'A'}`, 'Consent x', 'Bearer abc', ''].map(async (wrong) => {
      const response = await call('POST', '/v1/decisions', { visitor: wrong, body: testMessage(site) })
      return `${response.status} ${await response.text()}`
    }),
  )
  expect(new Set(texts).size).toBe(1)
  expect(texts[0]).toMatch(/^404 .*RECORD_NOT_FOUND/)
})

test('only counts a bare refusal', async () => {
  const { call, site, collector } = await testCollector({ now: () => Date.parse('2026-11-22T23:59:59Z') })
  const response = await call('POST', '/v1/decisions', { body: testRefusal(site) })
  expect([response.status, await response.text()]).toEqual([204, ''])
  const counted = { day: '2026-11-22', site: 'shop.example', kind: 'refusal', state: 'denied', language: 'en', layout: 'bar' }
  const expected = ['analytics', 'functional', 'marketing'].map((category) => ({ ...counted, category, region: '', count: 1 }))
  expect(await collector.store.tallies('shop.example', '2026-11-22', '2026-11-22')).toEqual(expected)
  expect((await collector.store.head('shop.example'))?.size).toBe(1)
})

test('takes no grant without a record', async () => {
  const { call, site } = await testCollector()
  expect(await codeOf(await call('POST', '/v1/decisions', { body: testMessage(site) }))).toBe('422 REFUSAL_INVALID')
})

test('refuses a body that is too large, not JSON or not declared as JSON', async () => {
  const { call, site } = await testCollector()
  const post = async (body: unknown, headers = {}) =>
    codeOf(await call('POST', '/v1/decisions', { visitor: testVisitor(), body, headers }))
  expect(await post({ ...testMessage(site), layout: 'x'.repeat(16 * 1024) })).toBe('413 BODY_TOO_LARGE')
  expect(await post('{')).toBe('400 BODY_INVALID')
  expect(await post(testMessage(site), { 'content-type': 'text/plain' })).toBe('415 TYPE_UNSUPPORTED')
})

test('names the field of a problem and never its value', async () => {
  const { call, site, lines } = await testCollector()
  const body = { ...testMessage(site), layout: '070761-4285', 'jane@shop.example': 1 }
  const text = await (await call('POST', '/v1/decisions', { visitor: testVisitor(), body })).text()
  expect(JSON.parse(text)).toMatchObject({ status: 422, code: 'PERSONAL_VALUE', fields: [{ path: 'layout' }, { path: '?' }] })
  expect(text + JSON.stringify(lines)).not.toMatch(/070761|jane/)
})

test('keeps the records of two sites apart', async () => {
  const sites = [testSite(), testSite(testPolicy('other.example'))]
  const { call, site, collector } = await testCollector({}, sites)
  const visitor = testVisitor()
  await call('POST', '/v1/decisions', { visitor, body: testMessage(site) })
  const headers = { origin: 'https://other.example' }
  const body = testMessage(sites[1] as typeof site)
  expect((await call('POST', '/v1/decisions', { visitor, body, headers })).status).toBe(201)
  expect((await collector.store.heads()).map(({ size }) => size)).toEqual([2, 2])
  const me = async (headers = {}) => (await (await call('GET', '/v1/me', { visitor, headers })).json()) as { events: Receipt[] }
  expect((await me()).events.map(({ site }) => site)).toEqual(['shop.example'])
  expect((await me(headers)).events.map(({ site }) => site)).toEqual(['other.example'])
})
