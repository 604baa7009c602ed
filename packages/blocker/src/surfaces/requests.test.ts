// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { sampleGuarding } from '../testing/sample-guarding.ts'
import { guardRequests } from './requests.ts'

const ads = 'https://ads.example/pixel'

/** A page whose browser writes down what it really sends. */
function guarded() {
  const sent: unknown[][] = []
  class Navigator {
    sendBeacon(...args: unknown[]): boolean {
      return sent.push(args) < 0
    }
  }
  class XMLHttpRequest extends EventTarget {
    address = ''
    open(_method: string, address: string | URL): void {
      this.address = `${address}`
    }
    send(...args: unknown[]): void {
      sent.push([this.address, ...args])
    }
  }
  const fetch = async (...args: unknown[]): Promise<string> => {
    sent.push(args)
    return 'answer'
  }
  const win = { document, fetch, Navigator, XMLHttpRequest }
  const guarding = sampleGuarding()
  guardRequests(win as never, guarding)
  const beacon = (...args: unknown[]): boolean => new win.Navigator().sendBeacon(...args)
  const request = new win.XMLHttpRequest()
  return { win, sent, beacon, request, ...guarding }
}

test('nothing of it is a gap', () => {
  expect(guarded().gaps).toEqual([])
})

test('a held fetch fails as it does without a network, and sends nothing', async () => {
  const { win, sent, heard } = guarded()
  await expect(win.fetch(ads)).rejects.toEqual(new TypeError('Failed to fetch'))
  expect(sent).toEqual([])
  expect(heard).toEqual([{ what: 'request', url: ads, service: 'ads' }])
})

test.each<[string, unknown]>([
  ['text', ads],
  ['a URL', new URL(ads)],
  ['a Request', new Request(ads)],
  ['without a scheme', '//ads.example/pixel'],
  ['in capitals', 'HTTPS://ADS.EXAMPLE/pixel'],
])('an address is known as %s', async (_, address) => {
  const { win, sent } = guarded()
  await expect(win.fetch(address)).rejects.toThrow(TypeError)
  expect(sent).toEqual([])
})

test('a held beacon is said to be queued, and sends nothing', () => {
  const { beacon, sent } = guarded()
  expect([beacon(ads, 'x'), sent]).toEqual([true, []])
})

test('a held XMLHttpRequest fails later, as it does without a network, and sends nothing', async () => {
  const { request, sent } = guarded()
  const events: string[] = []
  for (const type of ['load', 'error', 'loadend']) request.addEventListener(type, () => events.push(type))
  request.open('POST', ads)
  request.send('x')
  expect(events).toEqual([])
  await vi.waitFor(() => expect(events).toEqual(['error', 'loadend']))
  expect(sent).toEqual([])
})

test('what is granted, or the site’s own, goes as it was called, and its answer comes', async () => {
  const { win, beacon, request, sent, states } = guarded()
  states.ads = 'granted'
  const settings = { method: 'POST' }
  expect(await win.fetch(ads, settings)).toBe('answer')
  expect(await win.fetch('/own')).toBe('answer')
  expect(beacon(ads, 'x')).toBe(false)
  request.open('POST', ads)
  request.send('x')
  expect(sent).toEqual([[ads, settings], ['/own'], [ads, 'x'], [ads, 'x']])
})

test('what nobody claims and is foreign is held', async () => {
  const { win, sent, heard } = guarded()
  await expect(win.fetch('https://unknown.example/')).rejects.toThrow(TypeError)
  expect([sent, heard[0]?.service]).toEqual([[], 'unlisted'])
})

test('what was held is never sent later', async () => {
  const { win, beacon, request, sent, states } = guarded()
  const failed = win.fetch(ads).catch(() => 'failed')
  beacon(ads)
  request.open('GET', ads)
  request.send()
  states.ads = 'granted'
  expect([await failed, sent]).toEqual(['failed', []])
  request.send()
  expect(sent).toEqual([])
})

test('an XMLHttpRequest that is opened anew is asked about anew', () => {
  const { request, sent } = guarded()
  request.open('GET', ads)
  request.open('GET', '/own')
  request.send()
  expect(sent).toEqual([['/own']])
  request.open('GET', ads)
  request.send()
  expect(sent).toHaveLength(1)
})
