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
