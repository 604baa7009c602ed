import { verifyFile } from '@askfirst/receipt'
import { expect, test } from 'vitest'
import { verifyLog } from '../log/verify-log.ts'
import { testCollector, testVisitor } from '../test-site.ts'
import { keptUntil, proofBefore, runRetention } from './run-retention.ts'

const site = 'shop.example'
const usual = { proof: 13 }
const at = (time: string): number => Date.parse(time)

/** A shop with a clock that is set by hand, and its retention run. */
async function testShop(started = '2026-11-24T10:00:00.000Z') {
  const clock = { at: at(started) }
  const shop = await testCollector({ now: () => clock.at, chores: false })
  const { store } = shop.collector
  const run = (time: string, retention: { proof: number; reason?: string } = usual) => {
    clock.at = at(time)
    return runRetention(site, retention, store, () => clock.at)
  }
  return { ...shop, clock, store, run }
}

test.each([
  ['2027-05-23T07:41:08.120Z', 13, '2028-06-23'],
  ['2027-01-31T23:59:59.999Z', 13, '2028-02-29'],
  ['2026-01-31T00:00:00.000Z', 13, '2027-02-28'],
  ['2027-12-31T12:00:00.000Z', 2, '2028-02-29'],
  ['2027-05-31T12:00:00.000Z', 13, '2028-06-30'],
  ['2027-05-31T12:00:00.000Z', 0, '2027-05-31'],
  ['2027-05-31T12:00:00.000Z', 60, '2032-05-31'],
])('what was valid until %s is there %i months later, on %s, and gone the day after', async (validUntil, proof, last) => {
  expect(keptUntil(at(validUntil), { proof })).toBe(last)
  const { decide, store, run } = await testShop('2025-12-01T10:00:00.000Z')
  await decide(testVisitor(), { validUntil })
  const onTheDay = await run(`${last}T23:59:59.999Z`, { proof })
  expect(onTheDay).toMatchObject({ counts: { events: 0, records: 0 } })
  expect(await store.eventsOfLog(site, 0, 9)).toHaveLength(1)
  const dayAfter = new Date(at(`${last}T00:00:00.000Z`) + 864e5).toISOString()
  expect(await run(dayAfter, { proof })).toMatchObject({ counts: { events: 1, records: 1 } })
  expect(await store.eventsOfLog(site, 0, 9)).toEqual([])
})

test('the log and what is left of it verify as before, and the rest is gone for good', async () => {
  const { decide, call, store, run, clock } = await testShop()
  const visitors = [testVisitor(), testVisitor(), testVisitor()]
  for (const [turn, visitor] of visitors.entries()) {
    await decide(visitor, { validUntil: turn === 1 ? '2027-12-20T00:00:00.000Z' : '2027-01-01T00:00:00.000Z' })
  }
  const head = await store.head(site)
  expect(await run('2028-03-01T00:00:00.000Z')).toMatchObject({ counts: { events: 2, records: 2 } })
  expect(await store.head(site)).toEqual(head)
  expect(await verifyLog(store, site)).toEqual([])
  clock.at += 1
  const files = await Promise.all(visitors.map((visitor) => call('GET', '/v1/me/export', { visitor })))
  expect(files.map(({ status }) => status)).toEqual([404, 200, 404])
  expect(await verifyFile((await files[1]?.text()) ?? '')).toMatchObject({ ok: true, log: { size: 4 } })
})

test('an event stays as long as one before it, so that what is left never says less', async () => {
  const { decide, call, store, run } = await testShop()
  const visitor = testVisitor()
  await decide(visitor, { validUntil: '2027-12-20T00:00:00.000Z' })
  await call('POST', '/v1/me/withdraw', { visitor })
  const { record } = await decide(visitor, { validUntil: '2028-06-01T00:00:00.000Z' })
  // The withdrawal is kept for 182 days after it was made; the grant that it takes back is valid longer.
  const seqs = async () => (await store.eventsOfRecord(site, record)).map(({ receipt }) => receipt.seq)
  await run('2028-12-01T00:00:00.000Z')
  expect(await seqs()).toEqual([1, 2, 3])
  await run('2029-01-21T00:00:00.000Z')
  expect(await seqs()).toEqual([3])
  const left = await (await call('GET', '/v1/me/export', { visitor })).text()
  expect(await verifyFile(left)).toMatchObject({ ok: true })
  await decide(visitor)
  expect(await seqs()).toEqual([3, 4])
})

test('leaves a restricted record as it is (GDPR art. 18)', async () => {
  const { decide, call, store, run } = await testShop()
  const visitor = testVisitor()
  const { record } = await decide(visitor)
  await call('POST', '/v1/me/restrict', { visitor })
  expect(await run('2040-01-01T00:00:00.000Z')).toMatchObject({ counts: { events: 0 } })
  await store.restrict(site, record, false)
  expect(await run('2040-01-02T00:00:00.000Z')).toMatchObject({ counts: { events: 1 } })
})

test('goes on where it was interrupted, in small steps, and writes one run down', async () => {
  const { decide, store, run, clock } = await testShop()
  for (let events = 0; events < 7; events++) await decide(testVisitor())
  clock.at = at('2028-07-01T00:00:00.000Z')
  const broken = {
    ...store,
    deleteEvents: async (...[state]: Parameters<typeof store.deleteEvents>) => {
      if (state.cursor >= 3) throw new Error('the machine is switched off')
      return await store.deleteEvents(state, 2)
    },
  }
  await expect(runRetention(site, usual, broken, () => clock.at)).rejects.toThrow('switched off')
  const [first] = await store.runs(site, 9)
  expect(first).toMatchObject({ cursor: 4, counts: { events: 4, records: 4 } })
  expect(first).not.toHaveProperty('endedAt')
  expect(await run('2028-07-01T04:00:00.000Z')).toMatchObject({ run: first?.run, counts: { events: 7, records: 7 } })
  expect(await store.runs(site, 9)).toMatchObject([
    { kind: 'retention', reason: expect.stringMatching(/^13 months/), endedAt: clock.at, before: at('2027-06-01T00:00:00.000Z') },
  ])
})

test('writes down the reason that the site gives', async () => {
  const { run, store } = await testShop()
  await run('2028-07-01T00:00:00.000Z', { proof: 36, reason: 'Limitation period of three years.' })
  expect((await store.runs(site, 1))[0]?.reason).toBe('36 months after its validity ended. Limitation period of three years.')
})

test('is done by one of several, and by another one when that has died', async () => {
  const { store, run, clock } = await testShop()
  const time = '2028-07-01T00:00:00.000Z'
  expect(await store.takeLease(site, 'retention', 'another', at(time), at(time) + 60_000)).toBe(true)
  expect(await store.takeLease(site, 'retention', 'a third', at(time), at(time) + 60_000)).toBe(false)
  expect(await store.takeLease('other.example', 'retention', 'a third', at(time), at(time) + 60_000)).toBe(true)
  expect(await run(time)).toBeUndefined()
  expect(await run('2028-07-01T00:01:00.000Z')).toMatchObject({ endedAt: clock.at })
  expect(await run('2028-07-01T00:01:00.001Z')).toBeDefined()
})

test('deletes closed requests after two years, tombstones after their time, and what was delivered after a week', async () => {
  const { call, decide, store, run, clock } = await testShop()
  const visitor = testVisitor()
  const { record } = await decide(visitor)
  const body = { site, kind: 'complaint' }
  const made = (await (await call('POST', '/v1/requests', { body })).json()) as { request: string }
  const stored = await store.request(site, made.request)
  if (stored) await store.changeRequest({ ...stored, state: 'answered', version: 2, closedAt: clock.at })
  await call('POST', '/v1/requests', { body })
  const message = { site, hook: 'hook', record, seq: 1, message: crypto.randomUUID(), body: '{}', createdAt: clock.at }
  await store.addMessages([message, { ...message, seq: 2, message: crypto.randomUUID() }])
  const [claimed] = await store.claimMessages(site, 'hook', clock.at, clock.at + 1, 9)
  if (claimed) await store.saveDelivered(claimed, clock.at)
  await store.addAccess(site, { access: crypto.randomUUID(), at: clock.at, what: 'export', reason: 'x' }, [[1, 1]])
  await call('DELETE', '/v1/me', { visitor })
  const none = { requests: 0, delivered: 0, undelivered: 0, accesses: 0, tombstones: 0 }
  expect(await run('2026-12-01T10:00:00.000Z')).toMatchObject({ counts: none })
  expect(await run('2026-12-01T10:00:00.001Z')).toMatchObject({ counts: { ...none, delivered: 1 } })
  expect(await run('2026-12-30T10:00:00.000Z')).toMatchObject({ counts: { ...none, tombstones: 1 } })
  expect(await run('2027-02-22T10:00:00.001Z')).toMatchObject({ counts: { ...none, undelivered: 1 } })
  expect(await run('2028-11-24T23:59:59.999Z')).toMatchObject({ counts: none })
  expect(await run('2028-11-26T00:00:00.000Z')).toMatchObject({ counts: { ...none, requests: 1, accesses: 1 } })
  expect(await store.openRequests(site, undefined, 9)).toHaveLength(1)
})

test.each([
  [{}, '2028-11-24'],
  [{ audit: 6 }, '2027-05-24'],
])('deletes what operators did the day after its time, with %j on %s, and nothing of another site', async (kept, last) => {
  const { store, run, clock } = await testShop()
  const entry = { at: clock.at, operator: 'signe', what: 'signed-in', reason: '', details: {} } as const
  for (const name of [site, 'other.example']) await store.addAudit(name, { ...entry, entry: crypto.randomUUID() })
  const entries = async (name: string) => (await store.audit(name, undefined, 9)).length
  expect(await run(`${last}T23:59:59.999Z`, { ...usual, ...kept })).toMatchObject({ counts: { audit: 0 } })
  expect(await entries(site)).toBe(1)
  const dayAfter = new Date(at(`${last}T00:00:00.000Z`) + 864e5).toISOString()
  expect(await run(dayAfter, { ...usual, ...kept })).toMatchObject({ counts: { audit: 1 } })
  expect([await entries(site), await entries('other.example')]).toEqual([0, 1])
})

test('says beforehand how much there would be to delete', async () => {
  const { decide, store, run, clock } = await testShop()
  for (let events = 0; events < 3; events++) await decide(testVisitor())
  clock.at = at('2028-06-24T00:00:00.000Z')
  expect(await store.countTooOld(site, proofBefore(clock.at - 1, usual))).toBe(0)
  expect(await store.countTooOld(site, proofBefore(clock.at, usual))).toBe(3)
  expect(await run('2028-06-24T00:00:00.000Z')).toMatchObject({ counts: { events: 3 } })
})
