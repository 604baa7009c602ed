import { expect, test } from 'vitest'
import { takeStep } from '../desk/desk.ts'
import type { Step } from '../desk/request.ts'
import type { Site } from '../sites.ts'
import { testCollector, testPolicy, testSite, testVisitor } from '../test-site.ts'

type Made = { request: string; authorization: string; due: string; state: string }
const now = Date.parse('2027-01-31T10:00:00.000Z')
const codeOf = async (response: Response) => `${response.status} ${((await response.json()) as { code: string }).code}`

/** A desk, and how an operator takes a step at it. */
async function testDesk() {
  const shop = await testCollector({ now: () => now })
  const { store } = shop.collector
  const step = (id: string, wish: Step) => takeStep({ policy: shop.site.policy } as Site, id, wish, store, now)
  const ask = async (body: object = {}, more: { visitor?: string } = {}) => {
    const response = await shop.call('POST', '/v1/requests', { body: { site: 'shop.example', kind: 'access', ...body }, ...more })
    return { response, made: (await response.json()) as Made }
  }
  return { ...shop, store, step, ask }
}

test('takes a request in, says when it is due and what opens it', async () => {
  const { ask, call } = await testDesk()
  const { response, made } = await ask()
  expect([response.status, response.headers.get('cache-control')]).toEqual([201, 'no-store'])
  expect(made).toMatchObject({
    state: 'received',
    kind: 'access',
    law: 'gdpr',
    due: '2027-02-28',
    controller: { name: 'Acme ApS' },
  })
  const { authorization, controller: _controller, next: _next, ...told } = made as Made & { controller: object; next: string }
  const path = response.headers.get('location') ?? ''
  expect(await (await call('GET', path, { visitor: authorization })).json()).toEqual(told)
})

test('counts California’s days where the policy follows regions, and the GDPR’s where it does not', async () => {
  const { ask } = await testDesk()
  expect((await ask({ law: 'ccpa' })).made.due).toBe('2027-03-17')
  expect((await ask({ law: 'ccpa', kind: 'opt-out' })).made.due).toBe('2027-02-19')
  const alike = { ...testPolicy(), profiles: 'eu-default' } as const
  const { call } = await testCollector({ now: () => now }, [testSite(alike)])
  const answer = await call('POST', '/v1/requests', { body: { site: 'shop.example', kind: 'access', law: 'ccpa' } })
  expect(await answer.json()).toMatchObject({ law: 'gdpr', due: '2027-02-28' })
})

test('shows whoever asked what the controller says, to the end', async () => {
  const { ask, step, call } = await testDesk()
  const { made } = await ask()
  const read = async () => await (await call('GET', `/v1/requests/${made.request}`, { visitor: made.authorization })).json()
  await step(made.request, { step: 'say', message: 'Quote the number in your account, please.' })
  expect(await read()).toMatchObject({ state: 'received', message: 'Quote the number in your account, please.' })
  await step(made.request, { step: 'verify' })
  await step(made.request, { step: 'extend', message: 'It is in three archives.' })
  expect(await read()).toMatchObject({ state: 'verified', due: '2027-04-30', extendedAt: expect.any(String) })
  await step(made.request, { step: 'answer', message: 'It is in your account, under privacy. Write to privacy@shop.example.' })
  expect(await read()).toMatchObject({ state: 'answered', closedAt: '2027-01-31T10:00:00.000Z' })
})

test('belongs to the record of whoever shows one, until that is erased', async () => {
  const { ask, decide, call, store } = await testDesk()
  const visitor = testVisitor()
  await decide(visitor)
  const { made } = await ask({ kind: 'erasure' }, { visitor })
  const me = await (await call('GET', '/v1/me', { visitor })).json()
  expect(me).toMatchObject({ requests: [{ request: made.request, kind: 'erasure', due: '2027-02-28' }] })
  expect(JSON.stringify(me)).not.toContain(made.authorization.slice(45))
  await call('DELETE', '/v1/me', { visitor })
  expect(await store.request('shop.example', made.request)).not.toHaveProperty('record')
  expect((await call('GET', `/v1/requests/${made.request}`, { visitor: made.authorization })).status).toBe(200)
})

test('is opened by nothing else, and says nothing of what there is', async () => {
  const { ask, call, decide } = await testDesk()
  const visitor = testVisitor()
  await decide(visitor)
  const [mine, other] = [(await ask({}, { visitor })).made, (await ask()).made]
  const wrong = [
    undefined,
    visitor,
    other.authorization,
    `${mine.authorization}A`,
    mine.authorization.replace('Request', 'Consent'),
  ]
  const answers = new Set<string>()
  for (const id of [mine.request, crypto.randomUUID(), 'x'])
    for (const one of wrong) {
      const response = await call('GET', `/v1/requests/${id}`, one === undefined ? {} : { visitor: one })
      answers.add(`${response.status} ${await response.text()}`)
    }
  expect([...answers]).toEqual([expect.stringMatching(/^404 .*REQUEST_NOT_FOUND/)])
})

test('takes no text of a visitor, and nothing from another site', async () => {
  const { call, store } = await testDesk()
  const post = (body: object, more: object = {}) =>
    call('POST', '/v1/requests', { body: { site: 'shop.example', ...body }, ...more })
  expect(await codeOf(await post({ kind: 'access', text: 'I am Jane' }))).toBe('422 FIELD_INVALID')
  expect(await codeOf(await post({ kind: 'access', language: 'jane@shop.example' }))).toBe('422 PERSONAL_VALUE')
  expect(await codeOf(await post({ kind: 'everything' }))).toBe('422 FIELD_INVALID')
  expect(await codeOf(await post({ kind: 'access', site: 'third.example' }))).toBe('422 SITE_UNKNOWN')
  expect(await codeOf(await post({ kind: 'access' }, { visitor: testVisitor() }))).toBe('404 RECORD_NOT_FOUND')
  expect(await codeOf(await post({ kind: 'access' }, { headers: { origin: 'https://evil.example' } }))).toBe('403 ORIGIN_REFUSED')
  expect(await store.openRequests('shop.example', undefined, 9)).toEqual([])
})

test('a page of one site does not ask for another', async () => {
  const { call } = await testCollector({}, [testSite(), testSite(testPolicy('other.example'))])
  const body = { site: 'shop.example', kind: 'erasure' }
  const response = await call('POST', '/v1/requests', { body, headers: { origin: 'https://www.other.example' } })
  expect(await codeOf(response)).toBe('403 ORIGIN_REFUSED')
})

test('an answer holds no number and no address of the person', async () => {
  const { ask, step, store } = await testDesk()
  const { made } = await ask({ kind: 'complaint' })
  for (const message of ['Your number is 070761-4285.', 'We hold jane@mail.example.'])
    await expect(step(made.request, { step: 'answer', message })).rejects.toMatchObject({ code: 'PERSONAL_VALUE' })
  expect(await store.request('shop.example', made.request)).toMatchObject({ state: 'received', version: 1 })
})

test('of two operators at once one is told that the other was faster', async () => {
  const { ask, step } = await testDesk()
  const { made } = await ask({ kind: 'complaint' })
  const refuse: Step = { step: 'refuse', reason: 'unfounded', message: 'No.', authority: 'Datatilsynet' }
  const both = await Promise.allSettled([step(made.request, { step: 'answer', message: 'Yes.' }), step(made.request, refuse)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('lists what is due first, counts what is overdue, and takes no flood', async () => {
  const { ask, store } = await testDesk()
  await ask({ law: 'ccpa' })
  await ask()
  await ask({ kind: 'opt-out' })
  const open = await store.openRequests('shop.example', undefined, 9)
  expect(open.map(({ due }) => due)).toEqual(['2027-02-19', '2027-02-28', '2027-03-17'])
  expect(await store.requestCounts('shop.example', now, '2027-03-01')).toEqual({ received: 3, open: 3, overdue: 2 })
  const [one] = open
  for (let more = 3; more < 1000; more++) if (one) await store.addRequest({ ...one, request: crypto.randomUUID() })
  expect((await ask()).response.status).toBe(503)
})
