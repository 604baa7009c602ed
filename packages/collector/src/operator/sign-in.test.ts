import { expect, test } from 'vitest'
import { testCollector, testPolicy, testSite } from '../test-site.ts'
import { issueToken, revokeToken } from './issue-token.ts'
import { ownPage, testOperator } from './test-operator.ts'
import { parseToken } from './token.ts'

test('without a token there are no operator pages at all', async () => {
  const { collector } = await testCollector()
  for (const path of ['/admin', '/admin/admin.js', '/v1/admin/session', '/v1/admin/audit']) {
    const response = await collector.fetch(new Request(`https://consent.shop.example${path}`))
    expect(response.status, path).toBe(404)
  }
})

test('of a token nothing is stored that opens anything', async () => {
  const { token, collector } = await testOperator()
  const [stored] = await collector.store.tokens()
  expect(stored).toMatchObject({ name: 'signe', site: '*' })
  expect(JSON.stringify(stored)).not.toContain(parseToken(token)?.secret)
})

test('a token opens every call, and nothing else does', async () => {
  const { ask, token } = await testOperator()
  expect((await ask('GET', '/v1/admin/session')).status).toBe(200)
  const wrong = [
    `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
    'x',
    token.replace(/_([\da-f])/, (_, digit) => (digit === '0' ? '_1' : '_0')),
  ]
  for (const one of wrong) {
    const response = await ask('GET', '/v1/admin/session', undefined, { authorization: `Bearer ${one}` })
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
  }
})

test('several tokens are good at once, each until it expires or is revoked', async () => {
  let time = Date.now()
  const { ask, collector } = await testOperator({ now: () => time })
  const second = await issueToken(collector.store, { name: 'ib', lasts: 2 * 864e5 }, time)
  const status = async (): Promise<number[]> =>
    [
      await ask('GET', '/v1/admin/session'),
      await ask('GET', '/v1/admin/session', undefined, { authorization: `Bearer ${second}` }),
    ].map((response) => response.status)
  expect(await status()).toEqual([200, 200])
  time += 864e5
  expect(await status()).toEqual([401, 200])
  await revokeToken(collector.store, parseToken(second)?.token ?? '', time)
  expect((await ask('GET', '/v1/admin/session')).status).toBe(404)
})

test('a browser gets a cookie that no script reads and no other site sends, and loses it', async () => {
  const { ask, token } = await testOperator()
  const response = await ask('POST', '/v1/admin/session', { token }, ownPage)
  const cookie = response.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/^askfirst-operator=[\w-]{43}; Path=\/v1\/admin; Max-Age=14400; HttpOnly; SameSite=Strict; Secure$/)
  expect(cookie).not.toContain(parseToken(token)?.secret)
  const headers = { ...ownPage, cookie: cookie.split(';')[0] ?? '' }
  expect(await (await ask('GET', '/v1/admin/session', undefined, headers)).json()).toMatchObject({ operator: 'signe' })
  const out = await ask('DELETE', '/v1/admin/session', undefined, headers)
  expect([out.status, out.headers.get('set-cookie')]).toEqual([204, expect.stringContaining('Max-Age=0')])
  expect((await ask('GET', '/v1/admin/session', undefined, headers)).status).toBe(401)
})

test('a session ends with its time, and with its token', async () => {
  let time = Date.now()
  const { ask, signIn, collector, token } = await testOperator({ now: () => time })
  await issueToken(collector.store, { name: 'ib', lasts: 9 * 864e5 }, time)
  const status = async (cookie: string): Promise<number> =>
    (await ask('GET', '/v1/admin/session', undefined, { ...ownPage, cookie })).status
  const cookie = await signIn()
  time += 4 * 36e5 - 1
  expect(await status(cookie)).toBe(200)
  time += 1
  expect(await status(cookie)).toBe(401)
  const again = await signIn()
  await revokeToken(collector.store, parseToken(token)?.token ?? '', time)
  expect(await status(again)).toBe(401)
})

test('pages of other sites, and of the site itself, can do nothing with an operator’s cookie', async () => {
  const { ask, signIn } = await testOperator()
  const cookie = await signIn()
  const body = { site: 'shop.example', from: 0, to: 1 }
  const status = async (headers: Record<string, string>): Promise<number> =>
    (await ask('POST', '/v1/admin/log/verify', body, { cookie, ...headers })).status
  for (const from of ['cross-site', 'same-site', 'none']) expect(await status({ 'sec-fetch-site': from }), from).toBe(403)
  for (const origin of ['https://shop.example', 'https://evil.example', 'null'])
    expect(await status({ origin }), origin).toBe(403)
  expect(await status({})).toBe(403)
  expect(await status({ origin: 'https://consent.shop.example' })).toBe(200)
  const read = await ask('GET', '/v1/admin/session', undefined, { cookie, origin: 'https://shop.example' })
  expect([read.status, read.headers.get('access-control-allow-origin')]).toEqual([403, null])
})

test('whoever tries tokens is soon told to wait, and whoever has one is not', async () => {
  const { ask } = await testOperator()
  const tries = []
  for (let at = 0; at < 12; at++) tries.push((await ask('POST', '/v1/admin/session', { token: 'x' }, ownPage)).status)
  expect(tries).toEqual([...Array(10).fill(401), 429, 429])
  expect((await ask('GET', '/v1/admin/session')).status).toBe(200)
})

test('the token of one site opens nothing of another', async () => {
  const sites = [testSite(), testSite(testPolicy('other.example'))]
  const { ask, collector } = await testOperator({}, sites)
  const own = await issueToken(collector.store, { name: 'ib', site: 'other.example', lasts: 864e5 }, Date.now())
  const headers = { authorization: `Bearer ${own}` }
  const status = async (site: string): Promise<number> =>
    (await ask('GET', `/v1/admin/audit?site=${site}`, undefined, headers)).status
  expect([await status('other.example'), await status('shop.example')]).toEqual([200, 422])
  const verify = async (site: string): Promise<number> =>
    (await ask('POST', '/v1/admin/log/verify', { site, from: 0, to: 1 }, headers)).status
  expect([await verify('other.example'), await verify('shop.example')]).toEqual([200, 422])
})

test('the page lets nothing in but itself', async () => {
  const { ask } = await testOperator()
  const page = await ask('GET', '/admin', undefined, {})
  expect(page.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; script-src 'self'; .*frame-ancestors 'none'; .*require-trusted-types-for 'script'/,
  )
  expect(await page.text()).not.toMatch(/<script>|style=|https?:/)
})
