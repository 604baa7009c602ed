import { encodeBase64url, verifyFile } from '@askfirst/receipt'
import { expect, test } from 'vitest'
import { takeRequest } from '../desk/desk.ts'
import type { Site } from '../sites.ts'
import { testRefusal, testVisitor } from '../test-site.ts'
import type { Audit } from './audit.ts'
import { issueToken } from './issue-token.ts'
import type { Desk } from './requests.ts'
import { testOperator } from './test-operator.ts'

const site = 'shop.example'
const reason = 'A complaint at the authority, case 7.'
const today = (): string => new Date().toISOString().slice(0, 10)
const wish = (): object => ({ site, from: today(), to: today(), reason })

test('statistics are sums of what was decided, without anything that names somebody', async () => {
  const { ask, decide, call, site: shop } = await testOperator()
  const { record, event } = await decide(testVisitor())
  await call('POST', '/v1/decisions', { body: testRefusal(shop) })
  const text = await (await ask('GET', '/v1/admin/statistics')).text()
  const { tallies } = JSON.parse(text) as { tallies: Record<string, unknown>[] }
  const analytics = tallies.filter(({ category }) => category === 'analytics')
  expect(analytics.map(({ kind, state, count }) => [kind, state, count])).toEqual([
    ['decision', 'granted', 1],
    ['refusal', 'denied', 1],
  ])
  for (const id of [record, event]) expect(text).not.toContain(id)
})

test('receipts are found by the event and by the record, and never without a reason', async () => {
  const { ask, decide } = await testOperator()
  const visitor = testVisitor()
  const first = await decide(visitor)
  await decide(visitor, { control: 'save' })
  for (const id of [first.event, first.record]) {
    const found = (await (await ask('POST', '/v1/admin/receipts', { site, id, reason })).json()) as { events: object[] }
    expect(found.events).toHaveLength(2)
    expect(JSON.stringify(found)).not.toContain(first.salt)
  }
  expect((await ask('POST', '/v1/admin/receipts', { site, id: first.event, reason: ' ' })).status).toBe(422)
  expect((await ask('POST', '/v1/admin/receipts', { site, id: first.event, reason: 'Asked by a@b.example' })).status).toBe(422)
  expect((await ask('POST', '/v1/admin/receipts', { site, id: crypto.randomUUID(), reason })).status).toBe(404)
})

test('an export holds what proves a grant, each line of which verifies', async () => {
  const { ask, decide } = await testOperator()
  const granted = await decide(testVisitor())
  await decide(testVisitor(), { categories: { functional: 'granted', analytics: 'denied', marketing: 'denied' } })
  for (const by of [{ category: 'analytics' }, { service: 'matomo' }]) {
    const lines = (await (await ask('POST', '/v1/admin/exports', { ...wish(), ...by })).text()).trim().split('\n')
    expect(lines).toHaveLength(1)
    expect(await verifyFile(Buffer.from(`${lines[0]}\n`))).toMatchObject({ ok: true })
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ event: granted.event })
  }
  const none = await ask('POST', '/v1/admin/exports', { ...wish(), from: '2020-01-01', to: '2020-01-02' })
  expect([none.headers.get('askfirst-receipts'), await none.text()]).toEqual(['0', ''])
})

test('an export holds no restricted record and nothing that was erased', async () => {
  const { ask, decide, call, collector } = await testOperator()
  const [kept, frozen, erased] = [testVisitor(), testVisitor(), testVisitor()]
  const { event } = await decide(kept)
  await collector.store.restrict(site, (await decide(frozen)).record, true)
  await decide(erased)
  await call('DELETE', '/v1/me', { visitor: erased })
  const exported = await ask('POST', '/v1/admin/exports', wish())
  const text = await exported.text()
  expect(exported.headers.get('askfirst-receipts')).toBe('1')
  expect(
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).event),
  ).toEqual([event])
})

test('what was looked at and taken out is in the audit log, names nobody there, and is told to whom it concerns', async () => {
  const { ask, decide, collector } = await testOperator()
  const [mine, other] = [await decide(testVisitor()), await decide(testVisitor(), { categories: { analytics: 'denied' } })]
  await (await ask('POST', '/v1/admin/exports', { ...wish(), category: 'analytics' })).text()
  await ask('POST', '/v1/admin/receipts', { site, id: mine.event, reason: 'She asked us to.' })
  const text = await (await ask('GET', '/v1/admin/audit')).text()
  const { entries } = JSON.parse(text) as { entries: Record<string, unknown>[] }
  expect(entries.map(({ what, operator, reason }) => [what, operator, reason])).toEqual([
    ['receipts-read', 'signe', 'She asked us to.'],
    ['proof-exported', 'signe', reason],
    ['token-created', 'command line', ''],
  ])
  for (const id of [mine.event, mine.record]) expect(text).not.toContain(id)
  const accesses = async ({ event }: { event: string }) => {
    const index = (await collector.store.event(site, event))?.index ?? -1
    return (await collector.store.accessesTo(site, [index])).map(({ what, reason }) => [what, reason])
  }
  expect(await accesses(mine)).toEqual([
    ['export', reason],
    ['receipt', 'She asked us to.'],
  ])
  expect(await accesses(other)).toEqual([])
})

test('a request goes from step to step, and only from the state that the operator saw', async () => {
  const { ask, site: shop, collector } = await testOperator()
  const opened = { policy: shop.policy } as Site
  const { answer } = await takeRequest(opened, { kind: 'access', law: 'gdpr', language: 'en' }, collector.store, Date.now())
  const path = `/v1/admin/requests/${answer.request}`
  const step = (version: number, step: object): Promise<Response> => ask('POST', path, { site, version, step })
  expect((await step(1, { step: 'answer', message: 'Here.' })).status).toBe(409)
  expect(await (await step(1, { step: 'verify' })).json()).toMatchObject({ state: 'verified', version: 2 })
  expect((await step(1, { step: 'answer', message: 'Here.' })).status).toBe(409)
  expect(await (await step(2, { step: 'answer', message: 'Here.' })).json()).toMatchObject({ state: 'answered' })
  expect(await (await ask('GET', '/v1/admin/requests')).json()).toMatchObject({ requests: [], counts: { open: 0 } })
  expect((await (await ask('GET', '/v1/admin/requests?all=1')).text()).includes('secretHash')).toBe(false)
})

test('what is overdue says so', async () => {
  let time = Date.parse('2026-01-31T12:00:00Z')
  const { ask, site: shop, collector } = await testOperator({ now: () => time })
  const opened = { policy: shop.policy } as Site
  await takeRequest(opened, { kind: 'erasure', law: 'gdpr', language: 'en' }, collector.store, time)
  const desk = await ask('GET', '/v1/admin/requests')
  expect(await desk.json()).toMatchObject({
    requests: [{ due: '2026-02-28', overdue: false, extendable: { to: '2026-04-30' } }],
  })
  time = Date.parse('2026-03-01T00:00:00Z')
  const token = await issueToken(collector.store, { name: 'ib', lasts: 864e5 }, time)
  const late = await ask('GET', '/v1/admin/requests', undefined, { authorization: `Bearer ${token}` })
  expect(await late.json()).toMatchObject({ requests: [{ overdue: true }], counts: { open: 1, overdue: 1 } })
})

test('a run of retention is written down with its reason before it deletes', async () => {
  const { ask } = await testOperator()
  expect(await (await ask('GET', '/v1/admin/retention')).json()).toMatchObject({ months: 13, dryRun: { events: 0 }, runs: [] })
  expect(await (await ask('POST', '/v1/admin/retention', { site, reason })).json()).toMatchObject({ kind: 'retention', site })
  expect(await (await ask('GET', '/v1/admin/audit')).text()).toContain(reason)
})

test('the log is checked from its leaves to its head, and a changed event is found', async () => {
  const { ask, decide, collector, folder } = await testOperator()
  for (let at = 0; at < 3; at++) await decide(testVisitor())
  const check = async () => (await (await ask('POST', '/v1/admin/log/verify', { site, from: 0, to: 4 })).json()) as object
  expect(await check()).toEqual({ size: 4, from: 0, to: 4, events: 3, notices: 1, gone: 0, faults: [] })
  const { DatabaseSync } = await import('node:sqlite')
  const db = new DatabaseSync(`${folder}/receipts.sqlite`)
  db.exec("DROP TRIGGER events_never_change; UPDATE events SET language = 'da' WHERE leaf = 2")
  db.close()
  expect(await check()).toMatchObject({ faults: [{ leaf: 2 }] })
  expect((await ask('POST', '/v1/admin/log/verify', { site, from: 0, to: 5 })).status).toBe(400)
  expect((await collector.store.head(site))?.size).toBe(4)
})

test('the log is held against a checkpoint that was kept', async () => {
  const { ask, decide, call } = await testOperator()
  await decide(testVisitor())
  const kept = await (await call('GET', '/v1/log/checkpoint')).text()
  for (let at = 0; at < 3; at++) await decide(testVisitor())
  const since = async (checkpoint: string) => await (await ask('POST', '/v1/admin/log/consistency', { site, checkpoint })).json()
  expect(await since(kept)).toEqual({ from: 2, to: 5, signed: true, consistent: true })
  const other = kept.replace(
    /\n[\w+/]{43}=\n/,
    `\n${Buffer.from(encodeBase64url(new Uint8Array(32)))
      .toString()
      .slice(0, 43)}=\n`,
  )
  expect(await since(other)).toMatchObject({ signed: false, consistent: false })
})

test('long lists come a page at a time, each row once', async () => {
  const { ask, call, collector } = await testOperator({ limits: { burst: 1e3 } })
  const entry = { at: 1, operator: 'signe', what: 'signed-in', reason: '', details: {} } as const
  for (let turn = 0; turn < 100; turn++) await collector.store.addAudit(site, { ...entry, entry: crypto.randomUUID() })
  for (let turn = 0; turn < 60; turn++)
    await call('POST', '/v1/requests', { body: { site, kind: turn % 2 ? 'access' : 'opt-out' } })
  const read = async (list: string): Promise<string[][]> => {
    const pages: string[][] = []
    let next: string | undefined
    do {
      const answer = (await (await ask('GET', `/v1/admin/${list}${next ? `&after=${next}` : ''}`)).json()) as Audit & Desk
      pages.push(
        (answer.entries ?? answer.requests).map((one) => ('entry' in one ? one.entry : (one as { request: string }).request)),
      )
      next = answer.next
    } while (next)
    expect(new Set(pages.flat()).size).toBe(pages.flat().length)
    return pages
  }
  // And the one of the token.
  expect((await read('audit?')).map(({ length }) => length)).toEqual([50, 50, 1])
  for (const list of ['requests?', 'requests?all=1']) expect((await read(list)).map(({ length }) => length)).toEqual([50, 10])
})

test.each(['audit?', 'requests?', 'requests?all=1&'])('a place that no page of %s has given is refused', async (list) => {
  const { ask } = await testOperator()
  for (const wrong of ['', '5', `5.${'x'.repeat(36)}`, `5.${crypto.randomUUID()}.today`])
    expect((await ask('GET', `/v1/admin/${list}after=${wrong}`)).status).toBe(422)
})

test('nobody calls anything below /v1/admin without a token', async () => {
  const { ask, call } = await testOperator()
  const { paths } = (await (await call('GET', '/v1/openapi.json')).json()) as { paths: Record<string, Record<string, object>> }
  const calls = Object.entries(paths).flatMap(([path, methods]) =>
    path.startsWith('/v1/admin/')
      ? Object.keys(methods).map((method) => [method.toUpperCase(), path.replace('{id}', crypto.randomUUID())])
      : [],
  )
  const signIn = calls.findIndex(([method, path]) => method === 'POST' && path === '/v1/admin/session')
  expect(calls).toHaveLength(15)
  for (const [method = '', path = ''] of calls.toSpliced(signIn, 1))
    expect([401, 429], `${method} ${path}`).toContain(
      (await ask(method, path, method === 'POST' ? { site } : undefined, {})).status,
    )
})
