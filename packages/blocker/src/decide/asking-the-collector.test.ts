// @vitest-environment happy-dom
// What the collector hears, and what it is asked for.
import { beforeEach, expect, test, vi } from 'vitest'
import { acting, id, pressOf, record, remember, secret, startAfresh } from '../testing/acting.ts'

beforeEach(startAfresh)

test('erasing withdraws everything, forgets the id, and sends no decision', async () => {
  remember()
  const { acts, consent, sent, called } = acting()
  expect(await acts.eraseData(undefined)).toEqual({ kept: [] })
  expect([sent, called]).toEqual([[], [['https://consent.shop.example/v1/me', 'DELETE']]])
  expect(consent.decision?.categories).toEqual({ analytics: 'denied', marketing: 'denied' })
  expect([consent.decision?.id, record().includes(id), record().includes(secret)]).toEqual([undefined, false, false])
})

test('after erasure the record is a bare refusal of that day, like everybody’s (R10)', async () => {
  remember()
  const { acts, consent } = acting()
  await acts.eraseData(undefined)
  expect((consent.decision?.decidedAt ?? 1) % 864e5).toBe(0)
})

test('allowing once is an event of its own, in a record that the browser keeps nothing of', () => {
  remember()
  const before = record()
  const { acts, sent, senders, present } = acting()
  present('embed')
  acts.allowOnce(pressOf('allow-once', true, 'film'), 'video')
  expect(sent).toMatchObject([
    {
      control: 'allow-once',
      how: 'click',
      layer: 'embed',
      notice: 'sha256-embed',
      categories: {},
      services: { video: 'granted' },
    },
  ])
  expect(sent[0]?.validUntil).toBe(sent[0]?.decidedAt)
  expect(senders).toEqual([expect.stringMatching(/^Consent [0-9a-f-]{36}\.[\w-]{22}$/)])
  expect(senders[0]).not.toContain(id)
  expect([record(), localStorage.getItem('askfirst.pending')]).toEqual([before, null])
})

test('allowing always tells what the placeholder said, also where the banner is not there any more', () => {
  remember()
  const { acts, sent, present } = acting()
  present('embed')
  acts.decide(pressOf('allow-always', true, 'film'), { video: true })
  expect(sent).toMatchObject([
    { control: 'allow-always', layer: 'embed', notice: 'sha256-embed', services: { video: 'granted' } },
  ])
})

test('where nothing was granted there is nothing to ask the collector for', () => {
  const { acts, called } = acting()
  for (const name of ['receipt', 'exportData', 'eraseData'] as const)
    expect(() => acts[name](undefined)).toThrow(expect.objectContaining({ code: 'RECORD_MISSING' }))
  expect(called).toEqual([])
})

test('without a collector a decision is recorded here, and nobody is told', () => {
  const { acts, consent, called } = acting({})
  acts.acceptAll(undefined)
  expect([consent.decision?.categories.analytics, called]).toEqual(['granted', []])
  expect(() => acts.receipt(undefined)).toThrow(expect.objectContaining({ code: 'COLLECTOR_MISSING' }))
})

test('a receipt of an earlier event can be had', async () => {
  remember()
  const { acts, called } = acting()
  await acts.receipt(undefined, id)
  expect(called.at(-1)?.[0]).toBe(`https://consent.shop.example/v1/me/receipt?event=${id}`)
})

test('whoever asks for the receipt right after a press is answered after it is sent', async () => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(false)
  const { acts, sent, present } = acting()
  present('banner')
  await acts.show(undefined, 'banner')
  acts.press(pressOf('accept-all'))
  expect(sent).toEqual([])
  await acts.receipt(undefined)
  expect(sent).toHaveLength(1)
})
