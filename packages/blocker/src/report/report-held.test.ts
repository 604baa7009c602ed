import type { CountsMessage, Held } from '@askfirst/policy'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { emit } from '../events.ts'
import { browserWindow } from '../testing/browser-window.ts'
import { type Reporting, reportHeld } from './report-held.ts'

const terms: Reporting = { site: 'shop.example', policy: 'sha256-x', collector: 'https://consent.shop.example' }
const script = (url: string): Held => ({ what: 'script', url, service: 'ads', state: 'held' })
const cookie: Held = { what: 'cookie', key: '_ad', service: 'ads', state: 'held' }

let calls: [string, RequestInit][]
let said: string[]
const bodies = (): CountsMessage['counts'][] => calls.map(([, { body }]) => (JSON.parse(`${body}`) as CountsMessage).counts)

beforeEach(() => {
  vi.useFakeTimers()
  calls = []
  said = []
  // A page of its own: nobody who listened before hears it.
  const { document, location, CustomEvent, Event, addEventListener, dispatchEvent } = browserWindow('https://www.shop.example/')
  for (const [name, value] of Object.entries({ document, location, CustomEvent, Event, addEventListener, dispatchEvent }))
    vi.stubGlobal(name, value)
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => void calls.push([url, init]))
  vi.spyOn(console, 'info').mockImplementation((line) => void said.push(line))
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test('says each would-be hold, with what and for whom', () => {
  reportHeld({ site: 'shop.example', policy: 'sha256-x' })()
  emit('held', script('https://ads.example/a.js'))
  emit('held', cookie)
  vi.runAllTimers()
  expect(said).toEqual(['askfirst would hold script https://ads.example/a.js (ads)', 'askfirst would hold cookie _ad (ads)'])
  expect(calls).toEqual([])
})

test('says and counts an address once, however it is written', () => {
  reportHeld(terms)()
  for (const url of ['https://ads.example/a.js', '//ads.example/a.js', 'https://ads.example/x/../a.js', 'https://:'])
    emit('held', script(url))
  vi.runAllTimers()
  expect(said).toEqual(['https://ads.example/a.js', 'https://:'].map((url) => `askfirst would hold script ${url} (ads)`))
  expect(bodies()).toEqual([[{ service: 'ads', what: 'script', count: 2 }]])
})

test('sends sums by service and surface, and nothing that tells of a visitor', () => {
  reportHeld(terms)()
  for (const held of [script('https://ads.example/a.js'), script('https://ads.example/b.js'), cookie]) emit('held', held)
  vi.runAllTimers()
  const [[url, { body, ...init }] = ['', {}]] = calls
  expect([url, calls.length]).toEqual(['https://consent.shop.example/v1/counts', 1])
  expect(init).toEqual({
    method: 'POST',
    keepalive: true,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    headers: { 'content-type': 'application/json' },
  })
  expect(JSON.parse(`${body}`)).toEqual({
    site: 'shop.example',
    policy: 'sha256-x',
    counts: [
      { service: 'ads', what: 'script', count: 2 },
      { service: 'ads', what: 'cookie', count: 1 },
    ],
  })
})

test('sends what there is as the page goes, and nothing twice', () => {
  reportHeld(terms)()
  emit('held', cookie)
  dispatchEvent(new Event('pagehide'))
  expect(bodies()).toEqual([[{ service: 'ads', what: 'cookie', count: 1 }]])
  vi.runAllTimers()
  expect(calls).toHaveLength(1)
})

test('what the page replaces later is not asked', () => {
  reportHeld(terms)()
  const replaced = vi.fn()
  vi.stubGlobal('fetch', replaced)
  vi.stubGlobal('console', { info: replaced })
  emit('held', cookie)
  vi.runAllTimers()
  expect([replaced.mock.calls.length, calls.length, said.length]).toEqual([0, 1, 1])
})
