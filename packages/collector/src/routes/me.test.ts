import { verifyFile } from '@askfirst/receipt'
import { expect, test } from 'vitest'
import { verifyLog } from '../log/verify-log.ts'
import { testCollector, testMessage, testVisitor } from '../test-site.ts'

const codeOf = async (response: Response) => `${response.status} ${((await response.json()) as { code: string }).code}`

test('tells the holder everything: who, when, what they were shown, how, and each result (R47)', async () => {
  const { decide, call, site } = await testCollector()
  const visitor = testVisitor()
  await decide(visitor)
  const me = (await (await call('GET', '/v1/me', { visitor })).json()) as { events: [object]; notices: object }
  expect(me).toMatchObject({ site: 'shop.example', controller: { name: 'Acme ApS' }, recipients: [] })
  expect(me.events[0]).toMatchObject({ seq: 1, layer: 'banner', control: 'accept-all', how: 'click', notice: site.notice })
  expect(me.notices).toEqual(site.notices)
  expect(JSON.stringify(me)).not.toContain(visitor.slice(45))
})

test('answers one uniform 404 to everybody else, on every path', async () => {
  const { decide, call } = await testCollector()
  const visitor = testVisitor()
  await decide(visitor)
  const wrong = [
    undefined,
    testVisitor(),
    `${visitor}A`,
    visitor.slice(0, 60),
    `Consent ${visitor.slice(8, 44)}.${testVisitor().slice(45)}`,
  ]
  const texts = new Set<string>()
  for (const path of ['GET /v1/me', 'GET /v1/me/export', 'GET /v1/me/receipt', 'POST /v1/me/withdraw', 'DELETE /v1/me']) {
    const [method = '', url = ''] = path.split(' ')
    for (const one of wrong) {
      const response = await call(method, url, one === undefined ? {} : { visitor: one })
      texts.add(`${response.status} ${await response.text()}`)
    }
  }
  expect(texts.size).toBe(1)
  expect([...texts][0]).toMatch(/^404 /)
})

test('exports a file that verifies offline, alone and with the published keys', async () => {
  const { decide, call } = await testCollector()
  const visitor = testVisitor()
  for (const who of [testVisitor(), visitor, testVisitor(), visitor]) await decide(who)
  const text = await (await call('GET', '/v1/me/export?format=json', { visitor })).text()
  const keys = await (await call('GET', '/.well-known/jwks.json')).text()
  expect(await verifyFile(text)).toMatchObject({ ok: true, kind: 'export', trust: 'file', log: { size: 5 } })
  expect(await verifyFile(text, { keys })).toMatchObject({ ok: true, trust: 'pinned', receipts: [{ seq: 1 }, { seq: 2 }] })
})

test('refuses a format that it does not make, and names those it does', async () => {
  const { decide, call } = await testCollector()
  const visitor = testVisitor()
  await decide(visitor)
  const response = await call('GET', '/v1/me/export?format=pdf', { visitor })
  expect(await response.json()).toMatchObject({
    status: 400,
    code: 'FORMAT_UNSUPPORTED',
    detail: expect.stringContaining('json'),
  })
})

test('gives the latest receipt as a file that verifies offline, or the one asked for', async () => {
  const { decide, call } = await testCollector()
  const [visitor, other] = [testVisitor(), testVisitor()]
  const first = await decide(visitor)
  await decide(visitor)
  const theirs = await decide(other)
  const file = async (path: string) => await verifyFile(await (await call('GET', path, { visitor })).text())
  expect(await file('/v1/me/receipt')).toMatchObject({ ok: true, kind: 'receipt', receipts: [{ seq: 2 }] })
  expect(await file(`/v1/me/receipt?event=${first.event}`)).toMatchObject({ ok: true, receipts: [{ seq: 1 }] })
  const foreign = await call('GET', `/v1/me/receipt?event=${theirs.event}`, { visitor })
  expect(await codeOf(foreign)).toBe('404 RECEIPT_NOT_FOUND')
})

test('withdraws everything as a new event, once', async () => {
  const { decide, call } = await testCollector()
  const visitor = testVisitor()
  await decide(visitor, { services: { video: 'granted' } })
  const first = await call('POST', '/v1/me/withdraw', { visitor })
  const again = await call('POST', '/v1/me/withdraw', { visitor })
  expect([first.status, again.status]).toEqual([201, 200])
  expect(await again.text()).toBe(await first.text())
  const me = (await (await call('GET', '/v1/me', { visitor })).json()) as { events: object[] }
  expect(me.events).toHaveLength(2)
  expect(me.events[1]).toMatchObject({
    categories: { analytics: 'withdrawn', functional: 'denied', marketing: 'denied' },
    services: { video: 'withdrawn' },
    ...{ control: 'withdraw', how: 'api', layer: 'none' },
  })
  expect(me.events[1]).not.toHaveProperty('notice')
})

test('withdraws one category and leaves the others', async () => {
  const { decide, call } = await testCollector()
  const visitor = testVisitor()
  await decide(visitor, { categories: { functional: 'granted', analytics: 'granted', marketing: 'denied' } })
  await call('POST', '/v1/me/withdraw', { visitor, body: { categories: ['analytics'] } })
  const me = (await (await call('GET', '/v1/me', { visitor })).json()) as { events: { categories: object }[] }
  expect(me.events[1]?.categories).toEqual({ functional: 'granted', analytics: 'withdrawn', marketing: 'denied' })
  const unknown = await call('POST', '/v1/me/withdraw', { visitor, body: { categories: ['weather'] } })
  expect(await codeOf(unknown)).toBe('422 FIELD_INVALID')
})

test('erases everything, says what is kept and until when, and the log still verifies (R54, R88)', async () => {
  const { decide, call, collector } = await testCollector({ now: () => Date.parse('2026-11-22T12:00:00Z') })
  const [visitor, other] = [testVisitor(), testVisitor()]
  for (const who of [other, visitor, visitor, other]) await decide(who)
  const before = await (await call('GET', '/v1/me/receipt', { visitor: other })).text()
  const answer = (await (await call('DELETE', '/v1/me', { visitor })).json()) as { withdrawal: string }
  expect(answer).toMatchObject({ erased: 3, kept: [{ until: null }, { until: '2026-12-28T12:00:00.000Z' }] })
  expect(answer.withdrawal.split('.')).toHaveLength(3)
  expect(await codeOf(await call('GET', '/v1/me', { visitor }))).toBe('404 RECORD_NOT_FOUND')
  expect(await verifyLog(collector.store, 'shop.example')).toEqual([])
  expect(await verifyFile(before)).toMatchObject({ ok: true })
  const after = await (await call('GET', '/v1/me/export', { visitor: other })).text()
  expect(await verifyFile(after)).toMatchObject({ ok: true, log: { size: 6 } })
})

test('does not bring an erased record back when a late message arrives', async () => {
  const { call, site } = await testCollector()
  const visitor = testVisitor()
  const body = testMessage(site)
  await call('POST', '/v1/decisions', { visitor, body })
  await call('DELETE', '/v1/me', { visitor })
  expect(await codeOf(await call('POST', '/v1/decisions', { visitor, body }))).toBe('404 RECORD_NOT_FOUND')
})

test('erases also what is being recorded at that moment', async () => {
  const { call, site, collector } = await testCollector()
  const visitor = testVisitor()
  await call('POST', '/v1/decisions', { visitor, body: testMessage(site) })
  const late = [1, 2, 3, 4].map(() => call('POST', '/v1/decisions', { visitor, body: testMessage(site) }))
  await Promise.all([...late, call('DELETE', '/v1/me', { visitor })])
  expect(await collector.store.eventsOfRecord('shop.example', visitor.slice(8, 44))).toEqual([])
  expect(await verifyLog(collector.store, 'shop.example')).toEqual([])
})
