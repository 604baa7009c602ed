import { expect, test } from 'vitest'
import { testCollector, testMessage, testPolicy, testSite, testVisitor } from './test-site.ts'

const sites = [testSite(undefined, { origins: ['https://shop.test:8443'] }), testSite(testPolicy('other.example'))]

async function postFrom(origin: string, site = sites[0] as (typeof sites)[0]) {
  const { call } = await testCollector({}, sites)
  return await call('POST', '/v1/decisions', { visitor: testVisitor(), body: testMessage(site), headers: { origin } })
}

test('lets the site, its subdomains and what its owner adds call', async () => {
  for (const origin of [
    'https://shop.example',
    'https://www.shop.example',
    'http://shop.example:3000',
    'https://shop.test:8443',
  ]) {
    const response = await postFrom(origin)
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([201, origin])
    expect(response.headers.get('vary')).toContain('Origin')
  }
})

test('refuses every other origin, and marks nothing for it', async () => {
  for (const origin of [
    'https://evil.example',
    'https://shop.example.evil.example',
    'https://notshop.example',
    'https://shop.test',
    'null',
    'x',
  ]) {
    const response = await postFrom(origin)
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([403, null])
  }
})

test('refuses a page of one site that speaks for another', async () => {
  expect((await postFrom('https://shop.example', sites[1])).status).toBe(403)
  expect((await postFrom('https://other.example', sites[1])).status).toBe(201)
})

test('does not let a page of one site read a record of another', async () => {
  const { call, decide } = await testCollector({}, sites)
  const visitor = testVisitor()
  await decide(visitor)
  expect((await call('GET', '/v1/me', { visitor, headers: { origin: 'https://other.example' } })).status).toBe(404)
})

test('answers a preflight for the allowed and refuses it for others', async () => {
  const { call } = await testCollector({}, sites)
  const allowed = await call('OPTIONS', '/v1/decisions')
  expect(allowed.status).toBe(204)
  expect(allowed.headers.get('access-control-allow-headers')).toContain('Authorization')
  expect(allowed.headers.get('access-control-allow-methods')).toContain('DELETE')
  expect((await call('OPTIONS', '/v1/decisions', { headers: { origin: 'https://evil.example' } })).status).toBe(403)
})

test('lets a page read a problem too, so that it knows whether to try again', async () => {
  const { call } = await testCollector({ limits: { burst: 1, perMinute: 60 } })
  await call('GET', '/v1/log/checkpoint')
  const limited = await call('GET', '/v1/log/checkpoint')
  expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '1'])
  expect(limited.headers.get('access-control-allow-origin')).toBe('https://shop.example')
})

test('says `*` nowhere', async () => {
  const { call } = await testCollector({}, sites)
  for (const path of ['/healthz', '/v1/openapi.json', '/.well-known/jwks.json', '/nothing'])
    for (const headers of [{}, { origin: 'https://evil.example' }])
      expect((await call('GET', path, { headers })).headers.get('access-control-allow-origin') ?? '').not.toContain('*')
})
