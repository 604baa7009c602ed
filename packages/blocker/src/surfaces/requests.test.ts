// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { sampleGuarding } from '../testing/sample-guarding.ts'
import { guardRequests } from './requests.ts'

const ads = 'https://ads.example/pixel'
/** What is held goes to a port that no browser calls. */
const nowhere = 'about:invalid'
const constructors = 'Audio WebSocket WebSocketStream EventSource Worker SharedWorker WebTransport'.split(' ')

/** A page whose browser writes down what it is asked to call. */
function guarded() {
  const called: unknown[][] = []
  const caller = () =>
    class {
      constructor(...args: unknown[]) {
        called.push(args)
      }
    }
  const method = (name: string) => {
    const type = class {} as new () => Record<string, (...args: unknown[]) => unknown>
    Object.assign(type.prototype, { [name]: (...args: unknown[]) => called.push(args) > 0 })
    return type
  }
  const win = {
    ...Object.fromEntries(constructors.map((name) => [name, caller()])),
    Request: class {
      readonly #url: unknown
      constructor(...args: unknown[]) {
        ;[this.#url] = args
        called.push(args)
      }
      get url(): unknown {
        return this.#url
      }
    },
    fetch: async (...args: unknown[]): Promise<string> => (called.push(args) ? 'answer' : ''),
    fetchLater: (...args: unknown[]) => called.push(args),
    Navigator: method('sendBeacon'),
    Worklet: method('addModule'),
    ServiceWorkerContainer: method('register'),
    XMLHttpRequest: method('open'),
    RTCPeerConnection: class {
      constructor(...args: unknown[]) {
        called.push(args)
      }
      setConfiguration(...args: unknown[]): void {
        called.push(args)
      }
    },
  }
  const guarding = sampleGuarding()
  guardRequests(win as never, guarding)
  return { win: win as typeof win & Record<string, new (...args: unknown[]) => unknown>, called, ...guarding }
}

test('nothing of it is a gap', () => {
  expect(guarded().gaps).toEqual([])
})

test('a held fetch is made where no browser calls, with all that was given', () => {
  const { win, called, heard } = guarded()
  win.fetch(ads, { method: 'POST' })
  expect(called).toEqual([[nowhere, { method: 'POST' }]])
  expect(heard).toEqual([{ what: 'request', url: ads, service: 'ads' }])
})

test.each<[string, unknown]>([
  ['text', ads],
  ['a URL', new URL(ads)],
  ['anything that becomes text', { toString: () => ads }],
  ['without a scheme', '//ads.example/pixel'],
  ['in capitals', 'HTTPS://ADS.EXAMPLE/pixel'],
  ['nobody’s', 'https://unknown.example/'],
  ['unreadable', 'https://'],
])('an address is known as %s', (_, address) => {
  const { win, called } = guarded()
  win.fetch(address)
  expect(called).toEqual([[nowhere]])
})

test.each([...constructors, 'Request'])('a held %s is made as well', (name) => {
  const { win, called } = guarded()
  const made = new (win[name] as new (...args: unknown[]) => unknown)(ads, 1)
  expect(called).toEqual([[nowhere, 1]])
  expect(made).toBeInstanceOf(win[name])
})

test('so are the methods that call an address', () => {
  const { win, called } = guarded()
  win.fetchLater(ads)
  expect(new win.Navigator().sendBeacon?.(ads, 'x')).toBe(true)
  new win.Worklet().addModule?.(ads)
  new win.ServiceWorkerContainer().register?.(ads)
  new win.XMLHttpRequest().open?.('POST', ads, false)
  expect(called).toEqual([[nowhere], [nowhere], [nowhere], ['POST', nowhere, false]])
})

test('what is granted, or the site’s own, goes as it was called, and its answer comes', async () => {
  const { win, called, states } = guarded()
  states.ads = 'granted'
  expect(await win.fetch(ads, 1)).toBe('answer')
  expect(await win.fetch('/own')).toBe('answer')
  new win.XMLHttpRequest().open?.('GET', ads)
  expect(called).toEqual([[ads, 1], ['/own'], ['GET', ads]])
})

test('a request that was made before is passed on as it is', () => {
  const { win, called } = guarded()
  const request = new win.Request('/own')
  win.fetch(request)
  expect(called[1]?.[0]).toBe(request)
})

test('what only has the prototype of a request is an address, read once', () => {
  const { win, called } = guarded()
  let n = 0
  const fake = { toString: () => (n++ ? ads : '/own') }
  win.fetch(Object.setPrototypeOf(fake, win.Request.prototype))
  expect(called).toEqual([['/own']])
})

test('an address is read once', () => {
  const { win, called } = guarded()
  let n = 0
  win.fetch({ toString: () => (n++ ? ads : '/own') })
  expect(called).toEqual([['/own']])
})

test.each([
  ['made', (win: ReturnType<typeof guarded>['win'], servers: unknown) => new win.RTCPeerConnection(servers)],
  ['set', (win: ReturnType<typeof guarded>['win'], servers: unknown) => new win.RTCPeerConnection().setConfiguration(servers)],
])('a connection that is %s is told of no server that is held', (_, connect) => {
  const { win, called, states, heard } = guarded()
  const servers = { iceServers: [{ urls: ['stun:own.shop.example', 'turns:ads.example:3478?transport=udp'] }] }
  connect(win, servers)
  expect([called.at(-1), heard[0]?.url]).toEqual([[], '//ads.example'])
  states.ads = 'granted'
  connect(win, servers)
  expect(called.at(-1)).toEqual([servers])
})

test('a window without most of them is guarded all the same', () => {
  const { gaps, ...guarding } = sampleGuarding()
  class Empty {}
  guardRequests({ Navigator: Empty, XMLHttpRequest: Empty } as never, guarding)
  expect(gaps).toEqual([])
})
