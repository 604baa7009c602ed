// The thin adapters: what each hands to the gate, and what it makes of the answer.

import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { page, sampleGate, visit } from '../testing/sample.ts'
import { gateHono } from './hono.ts'
import { gateNext } from './next.ts'
import { gateWorker } from './workers.ts'

const address = 'https://www.shop.example/a'
const own = 'window.first=1'
const asking = (headers: Record<string, string> = visit): Request => new Request(address, { headers })

test('Hono: pages are rewritten, cookies filtered both ways', async () => {
  const app = new Hono()
  app.use(gateHono(sampleGate().gate))
  app.get('/a', (context) => {
    context.header('set-cookie', '_ad=1')
    context.header('x-cookie', context.req.header('cookie') ?? '')
    return context.html('<p>hi')
  })
  const response = await app.request(asking({ ...visit, cookie: 'sid=1; _st1=2' }))
  expect(await response.text()).toContain(own)
  expect(response.headers.get('x-cookie')).toBe('sid=1')
  expect(response.headers.getSetCookie().join()).not.toContain('_ad')
})

test('Hono: what must wait never reaches the app, and no part of a page is asked for', async () => {
  const app = new Hono()
  app.use(gateHono(sampleGate().gate))
  app.get('*', (context) => context.text(context.req.header('range') ?? 'none'))
  expect((await app.request(new Request('https://www.shop.example/t/x'))).status).toBe(403)
  expect(await (await app.request(asking({ range: 'bytes=0-1' }))).text()).toBe('none')
  expect(await (await app.request(asking({ 'sec-fetch-dest': 'video', range: 'bytes=0-1' }))).text()).toBe('bytes=0-1')
})

test('Workers: the handler stands behind the gate, with all that it is given', async () => {
  const handler = { scheduled: () => 1, fetch: (_request: Request, env: { html: string }, _context: object) => page(env.html) }
  const gated = gateWorker(sampleGate().gate, handler)
  expect(await (await gated.fetch(asking(), { html: '<p>hi' }, {})).text()).toContain(own)
  expect(gated.scheduled()).toBe(1)
})

/** Next.js as it answers at localhost: what the visitor was given, and the second request. */
async function throughNext(
  request: Request,
  answer: Response,
  options = {},
): Promise<[Response | undefined, Request | undefined]> {
  let second: Request | undefined
  const secret = 'a-secret-of-this-site'
  const fetch = async (asked: Request): Promise<Response> => {
    second = asked
    return answer
  }
  return [await gateNext(sampleGate().gate, { secret, fetch, ...options })(request), second]
}
const listening = 'http://localhost:3000'
const host = 'www.shop.example'

test('Next.js: the visitor is where they asked for, not where Next.js listens', async () => {
  const [response, second] = await throughNext(new Request(`${listening}/t/x`, { headers: { host } }), page(''))
  expect([response?.status, second]).toEqual([403, undefined])
  const tls = new Request('https://localhost:3000//a?b=c', { headers: { host, 'x-forwarded-proto': 'https' } })
  const [, asked] = await throughNext(tls, page(''))
  expect(asked?.url).toBe(`${listening}//a?b=c`)
  expect([asked?.headers.get('x-forwarded-host'), asked?.headers.get('x-forwarded-proto')]).toEqual([host, 'https'])
  const [, elsewhere] = await throughNext(tls, page(''), { origin: 'http://127.0.0.1:4000' })
  expect(elsewhere?.url).toBe('http://127.0.0.1:4000//a?b=c')
})

test('Next.js: what is relative in a redirect is relative to where it listens', async () => {
  const moved = new Response(null, { status: 302, headers: { location: '/next' } })
  const [response] = await throughNext(new Request(`${listening}/a`, { headers: { host } }), moved)
  expect(response?.headers.get('location')).toBe(`${listening}/next`)
})

test('Next.js: the site reads what the visitor has sent, and no secret', async () => {
  const chunked = { host, 'transfer-encoding': 'chunked', 'x-mine': '1' }
  const [, second] = await throughNext(
    new Request(`${listening}/a`, { method: 'POST', body: 'sent', headers: chunked }),
    page(''),
  )
  expect([await second?.text(), second?.headers.get('transfer-encoding')]).toEqual(['sent', null])
  let read: Headers | undefined
  const next = ({ request }: { request: { headers: Headers } }): Response => {
    read = request.headers
    return new Response()
  }
  await throughNext(new Request(listening, { headers: second?.headers ?? {} }), page(''), { next })
  expect(['host', 'x-mine', 'x-askfirst-gate'].map((name) => read?.get(name))).toEqual([host, '1', null])
})

test('Next.js: the site is asked again, and that request passes', async () => {
  const secret = 'a-secret-of-this-site'
  let second: Request | undefined
  const middleware = gateNext(sampleGate().gate, {
    secret,
    fetch: async (request) => {
      second = request
      expect(await middleware(request)).toBeUndefined()
      return page('<p>hi')
    },
  })
  const response = await middleware(asking())
  expect(await response?.text()).toContain(own)
  expect([second?.url, second?.redirect]).toEqual([address, 'manual'])
  expect(await middleware(asking({ 'x-askfirst-gate': 'a guess' }))).toBeDefined()
  expect(() => gateNext(sampleGate().gate, { secret: 'short' })).toThrow(TypeError)
})
