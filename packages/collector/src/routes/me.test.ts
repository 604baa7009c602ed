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
  expect(me).toMatchObject({ site: 'shop.example', controller: { name: 'Acme ApS' }, source: expect.any(String) })
  expect(me.events[0]).toMatchObject({ seq: 1, layer: 'banner', control: 'accept-all', how: 'click', notice: site.notice })
  expect(me.notices).toEqual(site.notices)
  expect(JSON.stringify(me)).not.toContain(visitor.slice(45))
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
  for (const format of ['constructor', 'toString', ''])
    expect((await call('GET', `/v1/me/export?format=${format}`, { visitor })).status).toBe(400)
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

test('names who got data by what was granted, since when it ends, and who took it out (clauses 23, 31, 32)', async () => {
  const { decide, call, collector } = await testCollector({ now: () => Date.parse('2026-11-24T10:00:00Z') })
  const visitor = testVisitor()
  await decide(visitor, { services: { video: 'granted' } })
  await decide(visitor, { validUntil: '2026-12-31T12:00:00.000Z' })
  const access = { access: crypto.randomUUID(), at: 0, what: 'export', reason: 'Order of the court, 12 B 345/26' }
  await collector.store.addAccess('shop.example', access, [[2, 9]])
  const me = (await (await call('GET', '/v1/me', { visitor })).json()) as object
  expect(me).toMatchObject({
    recipients: [{ name: 'Video Co', services: [{ id: 'video', name: 'video', granted: false }], countries: [] }],
    // The later event keeps nothing longer than the one before it is valid: what is left never says less.
    events: [{ keptUntil: '2028-06-23' }, { keptUntil: '2028-06-23' }],
    accesses: [{ at: '1970-01-01T00:00:00.000Z', what: 'export', reason: 'Order of the court, 12 B 345/26' }],
    restriction: { restricted: false },
    requests: [],
  })
})

test('tells nobody of accesses to others', async () => {
  const { decide, call, collector } = await testCollector()
  const visitor = testVisitor()
  await decide(visitor)
  const access = { access: crypto.randomUUID(), at: 0, what: 'export', reason: 'Complaint 7' }
  await collector.store.addAccess('shop.example', access, [
    [0, 0],
    [2, 5],
  ])
  expect(await (await call('GET', '/v1/me', { visitor })).json()).toMatchObject({ accesses: [] })
})

test('exports in the words of ISO/IEC TS 27560 and of Kantara', async () => {
  const { decide, call } = await testCollector()
  const visitor = testVisitor()
  const { event, record } = await decide(visitor)
  const iso = await call('GET', '/v1/me/export?format=iso27560', { visitor })
  expect(iso.headers.get('content-type')).toBe('application/ld+json')
  expect(await iso.json()).toMatchObject({
    '@type': 'dpv:ConsentReceipt',
    'dpv:hasRecordOfActivity': { '@id': `urn:uuid:${record}` },
  })
  const kantara = await (await call('GET', '/v1/me/export?format=kantara', { visitor })).json()
  expect(kantara).toMatchObject([{ version: 'KI-CR-v1.1.0', consentReceiptID: event }])
})

test('objects to everything as a new event, once, also where nothing was granted', async () => {
  const { decide, call } = await testCollector()
  const visitor = testVisitor()
  await decide(visitor, { categories: { functional: 'denied', analytics: 'denied', marketing: 'denied' } })
  const first = await call('POST', '/v1/me/object', { visitor })
  const again = await call('POST', '/v1/me/object', { visitor })
  expect([first.status, again.status]).toEqual([201, 200])
  expect(await first.json()).toMatchObject({
    receipt: { seq: 2, control: 'object', how: 'api', categories: { analytics: 'denied' } },
  })
})

test('objects to one service, and leaves its category', async () => {
  const { decide, call } = await testCollector()
  const visitor = testVisitor()
  await decide(visitor, { categories: { functional: 'denied', analytics: 'granted', marketing: 'granted' } })
  const answer = await call('POST', '/v1/me/object', { visitor, body: { names: ['video'] } })
  expect(await answer.json()).toMatchObject({
    receipt: { categories: { analytics: 'granted', marketing: 'granted' }, services: { video: 'withdrawn' } },
  })
  for (const name of ['weather', 'constructor'])
    expect(await codeOf(await call('POST', '/v1/me/object', { visitor, body: { names: [name] } }))).toBe('422 FIELD_INVALID')
})

test('corrects by a new event, and changes none', async () => {
  const { decide, call } = await testCollector()
  const visitor = testVisitor()
  const first = await decide(visitor)
  const body = { language: 'da', states: { analytics: 'denied', video: 'granted' } }
  expect((await call('POST', '/v1/me/rectify', { visitor, body })).status).toBe(201)
  const me = (await (await call('GET', '/v1/me', { visitor })).json()) as { events: object[] }
  expect(me.events[0]).toMatchObject(first)
  expect(me.events[1]).toMatchObject({
    language: 'da',
    control: 'rectify',
    categories: { analytics: 'withdrawn' },
    services: { video: 'granted' },
  })
  for (const wrong of [
    {},
    { states: { weather: 'granted' } },
    { states: { analytics: 'maybe' } },
    { language: 'x y' },
    { note: 'hello' },
  ])
    expect(await codeOf(await call('POST', '/v1/me/rectify', { visitor, body: wrong }))).toBe('422 FIELD_INVALID')
})

test('freezes a record: it is counted no more, and told to its holder alone (R89)', async () => {
  const { decide, call, collector } = await testCollector({ now: () => Date.parse('2026-11-24T10:00:00Z') })
  const [visitor, other] = [testVisitor(), testVisitor()]
  await decide(visitor)
  expect(await (await call('POST', '/v1/me/restrict', { visitor })).json()).toMatchObject({ restricted: true })
  await decide(visitor)
  await decide(other)
  const sums = (await collector.store.tallies('shop.example', '2026-11-24', '2026-11-24')).filter(
    ({ state }) => state === 'granted',
  )
  expect(sums.map(({ count }) => count)).toEqual([2])
  const restriction = async () =>
    ((await (await call('GET', '/v1/me', { visitor })).json()) as { restriction: object }).restriction
  expect(await restriction()).toEqual({ restricted: true })
  await call('DELETE', '/v1/me/restrict', { visitor })
  expect(await restriction()).toEqual({ restricted: false })
})

test('tells the holder before anybody else lifts it (GDPR art. 18(3))', async () => {
  const { decide, call, collector } = await testCollector()
  const visitor = testVisitor()
  const { record, site } = await decide(visitor)
  await call('POST', '/v1/me/restrict', { visitor })
  await collector.store.announceLift({ site, record, liftAt: 864e5, reason: 'The objection was examined.' })
  expect(await collector.store.liftDue(site, 864e5 - 1)).toBe(0)
  expect(await (await call('GET', '/v1/me', { visitor })).json()).toMatchObject({
    restriction: { restricted: true, liftsAt: '1970-01-02T00:00:00.000Z', reason: 'The objection was examined.' },
  })
  expect(await collector.store.liftDue(site, 864e5)).toBe(1)
  expect(await (await call('GET', '/v1/me', { visitor })).json()).toMatchObject({ restriction: { restricted: false } })
})
