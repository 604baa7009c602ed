// @vitest-environment happy-dom
import type { DecisionMessage } from '@askfirst/policy'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { on } from '../events.ts'
import { makeDelivery } from './deliver.ts'

const now = Date.UTC(2026, 10, 22, 7, 41, 9)
const named = 'Consent b0a8c1f2-7f52-4d0e-8d6a-51c1c0b7a2aa.mJ9c0s3b8gk2zq5cX7m1Qw'
const message = (language: string, decidedAt = now): DecisionMessage =>
  ({ site: 'shop.example', language, decidedAt: new Date(decidedAt).toISOString() }) as DecisionMessage

/** A collector that answers what a test says, and tells what has come. */
function collector() {
  const answer = { status: 201 as number | 'away' }
  const came: string[] = []
  const calls: [string, RequestInit][] = []
  const request = async (url: string, init: RequestInit): Promise<Response> => {
    calls.push([url, init])
    if (answer.status === 'away') throw new TypeError('Failed to fetch')
    if (answer.status < 400) came.push(JSON.parse(init.body as string).language)
    return { status: answer.status, json: async () => ({ event: 'e', receipt: 'r' }) } as Response
  }
  const arrived = vi.fn()
  const deliver = (address = 'https://consent.shop.example', area: Storage | undefined = localStorage) =>
    makeDelivery(request as typeof fetch, address, 'shop.example', area, arrived)
  return { answer, came, calls, arrived, deliver }
}
const kept = (): string | null => localStorage.getItem('askfirst.pending')
const pass = async (milliseconds = 0): Promise<void> => {
  await vi.advanceTimersByTimeAsync(milliseconds)
  for (let i = 0; i < 5; i++) await vi.advanceTimersByTimeAsync(0)
}

beforeEach(() => {
  vi.useFakeTimers({ now })
  localStorage.clear()
})
afterEach(() => {
  vi.useRealTimers()
})

test('sends a decision so that it survives the page, and to nobody but the collector', async () => {
  const { calls, deliver } = collector()
  deliver().send(named, message('en'))
  await pass()
  const [url, init] = calls[0] as [string, RequestInit]
  expect(url).toBe('https://consent.shop.example/v1/decisions')
  expect(init).toMatchObject({ method: 'POST', keepalive: true, credentials: 'include' })
  expect(init.headers).toEqual({ 'content-type': 'application/json', authorization: named })
  expect(JSON.parse(init.body as string)).toEqual(message('en'))
})

test('a collector on another site gets no cookies', async () => {
  const { calls, deliver } = collector()
  deliver('https://collector.example').send(named, message('en'))
  await pass()
  expect(calls[0]?.[1].credentials).toBe('omit')
})

test('keeps it while the collector is in trouble, and delivers when it is back', async () => {
  const { answer, came, deliver } = collector()
  answer.status = 503
  deliver().send(named, message('en'))
  await pass(2e3)
  expect([came, kept()]).toEqual([[], JSON.stringify([[named, message('en')]])])
  answer.status = 201
  await pass(6e4)
  expect([came, kept()]).toEqual([['en'], null])
})

test.each([429, 503, 'away'] as const)('waits longer after each failure (%s)', async (status) => {
  const { answer, calls, deliver } = collector()
  answer.status = status
  deliver().send(named, message('en'))
  const after = (milliseconds: number): Promise<number> => pass(milliseconds).then(() => calls.length)
  expect([await after(0), await after(1e3), await after(1e3), await after(1e3), await after(4e3)]).toEqual([1, 2, 2, 3, 4])
})

test('tries again at once when the network is back', async () => {
  const { answer, came, deliver } = collector()
  answer.status = 'away'
  deliver().send(named, message('en'))
  await pass()
  answer.status = 201
  dispatchEvent(new Event('online'))
  await pass()
  expect(came).toEqual(['en'])
})

test('is not sent a second time when the network comes back while it is on its way', async () => {
  const { calls, deliver } = collector()
  deliver().send(named, message('en'))
  dispatchEvent(new Event('online'))
  await pass()
  expect(calls).toHaveLength(1)
})

test('a mistake of whoever is told is no trouble of the network: what has arrived has, and the next goes at once', async () => {
  const { came, calls, arrived, deliver } = collector()
  const { send, underWay } = deliver()
  arrived.mockImplementationOnce(() => {
    throw new Error('no cookie can be written')
  })
  for (const language of ['en', 'da']) send(named, message(language))
  await expect(pass()).rejects.toThrow('no cookie can be written')
  await underWay()
  expect([came, kept()]).toEqual([['en', 'da'], null])
  await pass(1e5)
  expect(calls).toHaveLength(2)
})

test('an answer that cannot be read is an answer', async () => {
  const calls: unknown[] = []
  const request = async (url: string): Promise<Response> => {
    calls.push(url)
    return new Response('<html>', { status: 201 })
  }
  const { send, underWay } = makeDelivery(request as typeof fetch, '/consent', 'shop.example', localStorage, () => {})
  send(named, message('en'))
  await expect(underWay()).resolves.toBeUndefined()
  await pass(1e5)
  expect([calls, kept()]).toEqual([['/consent/v1/decisions'], null])
})

test('a full store loses no decision, and the page hears nothing of it', async () => {
  const full = (): never => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  const { came, deliver } = collector()
  const { send } = deliver(undefined, { getItem: () => null, setItem: full, removeItem: full } as never)
  for (const language of ['en', 'da']) expect(() => send(named, message(language))).not.toThrow()
  await pass()
  expect(came).toEqual(['en', 'da'])
})

test('drops what the collector refuses, and goes on', async () => {
  const { answer, came, calls, deliver } = collector()
  const { send } = deliver()
  answer.status = 422
  send(named, message('en'))
  await pass()
  answer.status = 201
  send(named, message('da'))
  await pass()
  expect([came, calls.length, kept()]).toEqual([['da'], 2, null])
})

test('delivers in the order of decisions, one at a time', async () => {
  const { came, calls, deliver } = collector()
  const { send } = deliver()
  for (const language of ['en', 'da', 'de']) send(named, message(language))
  expect(calls).toHaveLength(1)
  await pass()
  expect(came).toEqual(['en', 'da', 'de'])
})

test('delivers on a later page what an earlier one could not', async () => {
  const first = collector()
  first.answer.status = 'away'
  first.deliver().send(named, message('en'))
  await pass()
  const later = collector()
  later.deliver()
  await pass()
  expect([later.came, kept()]).toEqual([['en'], null])
})

test('forgets after a day', async () => {
  const { calls, deliver } = collector()
  localStorage.setItem('askfirst.pending', JSON.stringify([[named, message('en', now - 864e5 - 1)]]))
  deliver()
  await pass()
  expect(calls).toEqual([])
})

test('a bare refusal is sent, and never kept', async () => {
  const { answer, came, calls, deliver } = collector()
  answer.status = 'away'
  deliver().send('', message('en'))
  await pass()
  expect([kept(), calls[0]?.[1].headers]).toEqual([null, { 'content-type': 'application/json' }])
  answer.status = 201
  await pass(1e3)
  expect(came).toEqual(['en'])
})

test('tells when an answer has come, and not before', async () => {
  const { answer, arrived, deliver } = collector()
  answer.status = 'away'
  deliver().send(named, message('en'))
  await pass()
  expect(arrived).not.toHaveBeenCalled()
  answer.status = 201
  await pass(1e3)
  expect(arrived).toHaveBeenCalledOnce()
})

test('tells of the receipt', async () => {
  const heard = vi.fn()
  const stop = on('receipt', heard)
  const { send, underWay } = collector().deliver()
  send(named, message('en'))
  await underWay()
  stop()
  expect(heard).toHaveBeenCalledExactlyOnceWith({ event: 'e', receipt: 'r' })
})

test.each(['', '{', '1', 'null', '[1]', '[null]', '[["x"]]', '[["x",null]]', '{"a":1}'])(
  'garbage in the queue is nothing: %j',
  (text) => {
    localStorage.setItem('askfirst.pending', text)
    const { calls, deliver } = collector()
    expect(deliver).not.toThrow()
    expect(calls).toEqual([])
  },
)
