import { brotliCompressSync, gzipSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { makeGate } from './gate.ts'
import { page, recordOf, sampleGate, samplePolicy, visit } from './testing/sample.ts'

test('a page begins with our script, in UTF-8 whatever it was', async () => {
  const { response } = await sampleGate().get(
    page('\u00e6', { 'content-type': 'text/html; charset=utf-8', 'content-length': '2' }),
  )
  expect(await response.text()).toContain('<script data-base="/askfirst/">window.first=1')
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(response.headers.has('content-length')).toBe(false)
})

test('a page is this visitor’s', async () => {
  const { response } = await sampleGate().get(page('<p>', { 'cache-control': 'public, max-age=60' }))
  expect(response.headers.get('cache-control')).toBe('max-age=60, private')
  expect(response.headers.get('vary')).toBe('Sec-Fetch-Dest, Cookie, Sec-GPC')
})

test.each([
  ['gzip', gzipSync('<p>held')],
  ['br', brotliCompressSync('<p>held')],
])('a page in %s is read', async (coding, bytes) => {
  const { response } = await sampleGate().get(
    new Response(new Uint8Array(bytes), { headers: { 'content-type': 'text/html', 'content-encoding': coding } }),
  )
  expect(await response.text()).toContain('<p>held')
  expect(response.headers.has('content-encoding')).toBe(false)
})

test('a page that cannot be read is none', async () => {
  const { response } = await sampleGate().get(page('xx', { 'content-encoding': 'compress' }))
  expect(response.status).toBe(502)
  expect(await response.text()).toContain('GATE_UNREADABLE')
})

test('a page that breaks off does so here', async () => {
  const cut = gzipSync('<p>'.repeat(9999)).subarray(0, 50)
  const { response } = await sampleGate().get(
    new Response(new Uint8Array(cut), { headers: { 'content-type': 'text/html', 'content-encoding': 'gzip' } }),
  )
  await expect(response.text()).rejects.toThrow()
})

test('what is no page passes as it is, for everybody', async () => {
  const headers = { 'content-type': 'text/css', 'content-encoding': 'br', 'cache-control': 'public, max-age=9', etag: '"a"' }
  const { response } = await sampleGate().get(new Response('zzz', { headers }), { ...visit, 'sec-fetch-dest': 'style' })
  expect(Object.fromEntries(response.headers)).toEqual(headers)
  expect(await response.text()).toBe('zzz')
})

test('a page without a type is one to a browser, and here', async () => {
  const bytes = new TextEncoder().encode('<!doctype html><p>')
  const { response } = await sampleGate().get(new Response(bytes))
  expect(await response.text()).toContain('window.first=1')
  const { response: other } = await sampleGate().get(new Response(new TextEncoder().encode('{"a":1}')))
  expect(await other.text()).toBe('{"a":1}')
})

test('a compressed body without a type is looked into', async () => {
  const next = (html: string): Response =>
    new Response(new Uint8Array(gzipSync(html)), { headers: { 'content-encoding': 'gzip' } })
  const { response } = await sampleGate().get(next('<!doctype html><p>'))
  expect(await response.text()).toContain('window.first=1')
  const { response: other } = await sampleGate().get(next('{"a":1}'))
  expect([await other.text(), other.headers.has('content-encoding')]).toEqual(['{"a":1}', false])
})

test('part of a page that a script fetches gets no script of ours, a whole one does', async () => {
  const fetched = { ...visit, 'sec-fetch-dest': 'empty' }
  const { response: part } = await sampleGate().get(page('<li>one'), fetched)
  expect(await part.text()).toBe('<li>one')
  const { response: whole } = await sampleGate().get(page('<!doctype html><p>'), fetched)
  expect(await whole.text()).toContain('window.first=1')
})

test('a part of the bytes of a page cannot be judged: the whole is asked for', async () => {
  const next = (request: Request): Response =>
    request.headers.has('range')
      ? new Response('<sc', { status: 206, headers: { 'content-type': 'text/html', 'content-range': 'bytes 0-2/9' } })
      : page('<p>whole')
  const { response, asked } = await sampleGate().get(next, { 'sec-fetch-dest': 'empty', range: 'bytes=0-2' })
  expect(asked).toHaveLength(2)
  expect([response.status, response.headers.has('content-range')]).toEqual([200, false])
  expect((await sampleGate().get(next, { ...visit, range: 'bytes=0-2' })).asked).toHaveLength(1)
})

test('a part of anything else is what was asked for', async () => {
  const part = new Response('abc', { status: 206, headers: { 'content-type': 'video/mp4', 'content-range': 'bytes 0-2/9' } })
  const { response, asked } = await sampleGate().get(part, { 'sec-fetch-dest': 'video', range: 'bytes=0-2' })
  expect([response.status, asked[0]?.headers.get('range'), await response.text()]).toEqual([206, 'bytes=0-2', 'abc'])
})

test('a page’s tag is the decision’s too, and comes back as the site’s', async () => {
  const { get, policy } = sampleGate()
  const { response } = await get(page('<p>', { etag: '"v1"' }))
  const etag = response.headers.get('etag') as string
  expect(etag).toMatch(/^W\/"v1~/)
  const again = await get(new Response(null, { status: 304, headers: { etag: '"v1"' } }), { ...visit, 'if-none-match': etag })
  expect(again.asked[0]?.headers.get('if-none-match')).toBe('"v1"')
  expect([again.response.status, again.response.headers.get('etag')]).toEqual([304, etag])
  expect(again.response.headers.get('cache-control')).toBe('private')
  const cookie = recordOf(policy, { analytics: true })
  const decided = await get(page('<p>'), { ...visit, 'if-none-match': etag, cookie })
  expect(decided.asked[0]?.headers.has('if-none-match')).toBe(false)
})

test('HEAD has the headers of GET', async () => {
  const { get } = sampleGate()
  const head = await get(
    new Response(null, { headers: { 'content-type': 'text/html', 'content-length': '9', etag: '"a"' } }),
    visit,
    undefined,
    'HEAD',
  )
  const whole = await get(page('<p>', { 'content-length': '9', etag: '"a"' }))
  expect(Object.fromEntries(head.response.headers)).toEqual(Object.fromEntries(whole.response.headers))
  expect(head.response.body).toBeNull()
})

test('only codings that can be undone are asked for', async () => {
  const { asked } = await sampleGate().get(page(''), { ...visit, 'accept-encoding': 'gzip, dcz, zstd' })
  expect(asked[0]?.headers.get('accept-encoding')).toBe('gzip')
})

test('cookies without a grant neither reach the site nor stay', async () => {
  const { response, asked } = await sampleGate().get(page('<p>', { 'set-cookie': '_ad=1' }), {
    ...visit,
    cookie: 'sid=1; _st1=2',
  })
  expect(asked[0]?.headers.get('cookie')).toBe('sid=1')
  expect(response.headers.getSetCookie()).toContain('_st1=; Path=/; Domain=shop.example; Max-Age=0; Secure')
  expect(response.headers.getSetCookie().join()).not.toContain('_ad')
})

test('the record is renewed on pages, and on nothing else', async () => {
  const { get, policy } = sampleGate()
  const cookie = recordOf(policy, { analytics: true }, 'x'.repeat(22))
  const { response } = await get(page('<p>'), { ...visit, cookie })
  expect(response.headers.getSetCookie()).toEqual([expect.stringMatching(new RegExp(`^${cookie.split('~')[0]}`))])
  const image = new Response('x', { headers: { 'content-type': 'image/png', 'cache-control': 'public' } })
  const other = await get(image, { 'sec-fetch-dest': 'image', cookie })
  expect(Object.fromEntries(other.response.headers)).toEqual({ 'content-type': 'image/png', 'cache-control': 'public' })
})

test('a redirect of a part of a page to who must wait is answered here', async () => {
  const redirect = () =>
    new Response(null, { status: 302, headers: { location: 'https://ads.example/pixel', 'set-cookie': '_ad=1' } })
  const { response } = await sampleGate().get(redirect(), { 'sec-fetch-dest': 'image' })
  expect([response.status, response.headers.has('location')]).toEqual([403, false])
  const { response: visited } = await sampleGate().get(redirect())
  expect([visited.status, visited.headers.getSetCookie()]).toEqual([302, []])
})

test('a tracker’s path of the site is never asked for', async () => {
  const { response, asked } = await sampleGate().get(page(''), { 'sec-fetch-dest': 'image' }, 'https://www.shop.example/t/x')
  expect([response.status, asked.length]).toEqual([403, 0])
  expect(await response.json()).toMatchObject({ code: 'GATE_HELD' })
})

test('in report mode pages are everybody’s, and nothing is filtered', async () => {
  const { get, policy } = sampleGate({ mode: 'report' })
  const cookie = recordOf(policy, { analytics: true })
  const headers = {
    'cache-control': 'public, max-age=9',
    'set-cookie': '_ad=1',
    link: '<https://ads.example/pixel>; rel=preload',
  }
  const { response } = await get(page('<p>', headers), { ...visit, cookie })
  expect(Object.fromEntries(response.headers)).toMatchObject(headers)
  expect(await response.text()).toContain('window.first=1')
})

test('SVG and XML as pictures load what is necessary, whatever is decided, and stay cacheable', async () => {
  const svg = new Response('<svg/>', { headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public' } })
  const { response } = await sampleGate().get(svg, { 'sec-fetch-dest': 'image' })
  expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'self' .*pay\.example/)
  expect(response.headers.get('cache-control')).toBe('public')
})

test('XHTML is rewritten, and has the policy in any case', async () => {
  const { response } = await sampleGate().get(new Response('<html/>', { headers: { 'content-type': 'application/xhtml+xml' } }))
  expect(response.headers.get('content-security-policy')).toMatch(/^default-src/)
  expect(await response.text()).toContain('<script data-base="/askfirst/">//<![CDATA[\nwindow.first=1')
})

test('built files are answered for', async () => {
  const { get } = sampleGate({}, { files: new Map([['askfirst.decide.js', 'later']]) })
  const { response, asked } = await get(page(''), {}, 'https://www.shop.example/askfirst/askfirst.decide.js')
  expect([await response.text(), asked.length]).toEqual(['later', 0])
})

test('a script that would end its element is refused, and an error of the site is the caller’s', async () => {
  expect(() => makeGate({ policy: samplePolicy(), script: '"</script>"' })).toThrow(TypeError)
  const failing = vi.fn(() => Promise.reject(new Error('down')))
  await expect(sampleGate().get(failing)).rejects.toThrow('down')
})

test('the first bytes of a page are not kept until the last', async () => {
  const { readable, writable } = new TransformStream<Uint8Array>()
  const writer = writable.getWriter()
  writer.write(new TextEncoder().encode('<!doctype html><html><head></head><body><p>first</p>'))
  const { response } = await sampleGate().get(new Response(readable, { headers: { 'content-type': 'text/html; charset=utf-8' } }))
  const reader = (response.body as ReadableStream<Uint8Array>).getReader()
  let text = ''
  while (!text.includes('first')) text += new TextDecoder().decode((await reader.read()).value)
  expect(text).toContain('window.first=1')
})
