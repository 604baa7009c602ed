import { writeFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { noticeHash } from '@askfirst/policy'
import { expect, test } from 'vitest'
import { openCollector } from './handle.ts'
import { temporaryFolder, testCollector, testPolicy, testSite } from './test-site.ts'

const script = `askfirst(${'"a";'.repeat(500)})`
function built(): string {
  const folder = temporaryFolder()
  writeFileSync(`${folder}/askfirst.js`, script)
  writeFileSync(`${folder}/snippet.html`, '<script>')
  return folder
}

test('serves the files of the only site at / and under its name', async () => {
  const { call } = await testCollector({}, [testSite(undefined, { files: built() })])
  for (const path of ['/askfirst.js', '/shop.example/askfirst.js']) {
    const response = await call('GET', path)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
    expect(await response.text()).toBe(script)
  }
  for (const path of ['/snippet.html', '/..%2faskfirst.js', '/other.example/askfirst.js', '/%'])
    expect((await call('GET', path)).status).toBe(404)
})

test('serves the files of several sites under their names only', async () => {
  const sites = [testSite(undefined, { files: built() }), testSite(testPolicy('other.example'), { files: built() })]
  const { call } = await testCollector({}, sites)
  expect((await call('GET', '/other.example/askfirst.js')).status).toBe(200)
  expect((await call('GET', '/askfirst.js')).status).toBe(404)
})

test('sends brotli to who takes it, made at the start', async () => {
  const { call } = await testCollector({}, [testSite(undefined, { files: built() })])
  const response = await call('GET', '/askfirst.js', { headers: { 'accept-encoding': 'gzip, br' } })
  expect([response.headers.get('content-encoding'), response.headers.get('vary')]).toEqual(['br', 'Accept-Encoding, Origin'])
  expect(brotliDecompressSync(Buffer.from(await response.arrayBuffer())).toString()).toBe(script)
  const without = await call('GET', '/askfirst.js', { headers: { 'accept-encoding': 'gzip, br;q=0' } })
  expect(without.headers.get('content-encoding')).toBeNull()
})

test('sends nothing again that the browser has', async () => {
  const { call } = await testCollector({}, [testSite(undefined, { files: built() })])
  const etag = (await call('GET', '/askfirst.js')).headers.get('etag') ?? ''
  const again = await call('GET', '/askfirst.js', { headers: { 'if-none-match': `W/"x", ${etag}` } })
  expect([again.status, await again.text()]).toEqual([304, ''])
  expect((await call('GET', '/askfirst.js', { headers: { 'if-none-match': '"x"' } })).status).toBe(200)
})

test('keeps notices for good, and files for minutes', async () => {
  const { call, site } = await testCollector({}, [testSite(undefined, { files: built() })])
  const notice = await call('GET', `/notices/${site.notice}`)
  expect(notice.headers.get('cache-control')).toContain('immutable')
  expect(noticeHash((await notice.json()) as never)).toBe(site.notice)
  expect((await call('GET', '/askfirst.js')).headers.get('cache-control')).toBe('public, max-age=300, must-revalidate')
})

test('serves everything below the path it is mounted under', async () => {
  const { call } = await testCollector({ basePath: '/consent' }, [testSite(undefined, { files: built() })])
  for (const path of ['/consent/askfirst.js', '/consent/healthz', '/consent/v1/log/checkpoint', '/consent/.well-known/gpc.json'])
    expect([path, (await call('GET', path)).status]).toEqual([path, 200])
  expect((await call('GET', '/askfirst.js')).status).toBe(404)
})

test('says what to do when files are missing or a notice is misfiled', async () => {
  const open = (site: ReturnType<typeof testSite>) => openCollector({ sites: [site], store: `${temporaryFolder()}/s.sqlite` })
  await expect(open(testSite(undefined, { files: '/nowhere' }))).rejects.toThrow('askfirst build')
  const site = testSite()
  const misfiled = { [`sha256-${'a'.repeat(43)}`]: site.notices[site.notice] as never }
  await expect(open({ ...site, notices: misfiled })).rejects.toThrow('askfirst build')
})
