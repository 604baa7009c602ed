import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openCollector } from './handle.ts'
import { openEngine } from './ingest/engine.ts'
import { problems } from './problems.ts'
import { routes } from './routes/table.ts'
import { temporaryFolder, testCollector, testMessage, testRefusal, testSite, testVisitor } from './test-site.ts'

test('documents every call and every problem code', async () => {
  const { call } = await testCollector()
  const document = (await (await call('GET', '/v1/openapi.json')).json()) as {
    openapi: string
    paths: Record<string, Record<string, { responses: Record<string, { description: string }>; requestBody?: object }>>
  }
  expect(document.openapi).toBe('3.1.0')
  const text = JSON.stringify(document)
  for (const { method, path } of routes) expect(document.paths[path.replace(/:(\w+)/, '{$1}')]?.[method]).toBeDefined()
  for (const [code, [status]] of Object.entries(problems)) {
    expect(text).toContain(`"const":"${code}"`)
    const answers = Object.values(document.paths).flatMap((path) => Object.values(path).map(({ responses }) => responses[status]))
    expect(answers.some((answer) => answer?.description.includes(code))).toBe(true)
  }
  expect(JSON.stringify(document.paths['/v1/decisions']?.post?.requestBody)).toContain('"additionalProperties":false')
})

test('answers what is not there with a problem that says where to look', async () => {
  const { call } = await testCollector()
  const response = await call('GET', '/v2/decisions')
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(await response.json()).toMatchObject({ type: 'urn:askfirst:problem:not-found', status: 404, code: 'NOT_FOUND' })
})

test('says that GPC is honoured, and since when (R71)', async () => {
  const { call } = await testCollector({ now: () => Date.parse('2026-11-22T12:00:00Z') })
  const response = await call('GET', '/.well-known/gpc.json')
  expect(response.headers.get('content-type')).toContain('application/json')
  expect(await response.json()).toEqual({ gpc: true, lastUpdate: '2026-11-22' })
})

test('limits an address, and no other', async () => {
  const { collector } = await testCollector({ limits: { burst: 2, perMinute: 60 } })
  const call = async (address: string) => (await collector.fetch(new Request('https://x/v1/log/checkpoint'), { address })).status
  expect([await call('a'), await call('a'), await call('a'), await call('b')]).toEqual([200, 200, 429, 200])
})

test('is alive without its store, but not ready, and says nothing of what failed', async () => {
  const store = await openEngine(`${temporaryFolder()}/store.sqlite`)
  const { call, lines, site } = await testCollector({ store })
  await store.close()
  expect([(await call('GET', '/healthz')).status, (await call('GET', '/readyz')).status]).toEqual([200, 503])
  const response = await call('POST', '/v1/decisions', { visitor: testVisitor(), body: testMessage(site) })
  expect(await response.json()).toMatchObject({ status: 500, code: 'INTERNAL' })
  expect(lines.at(-1)).toMatchObject({ level: 'error', what: 'failed', error: 'Error' })
  expect(JSON.stringify(lines)).not.toContain('not open') // the message, which could quote a visitor
})

test('refuses what comes after the stop, and has finished what came before', async () => {
  const { call, collector, site } = await testCollector()
  const under = [1, 2, 3].map(() => call('POST', '/v1/decisions', { visitor: testVisitor(), body: testMessage(site) }))
  await collector.stop()
  expect((await Promise.all(under)).map(({ status }) => status)).toEqual([201, 201, 201])
  expect((await call('POST', '/v1/decisions', { body: testRefusal(site) })).status).toBe(503)
})

test.each([
  ['the key cannot sign', { signingKey: { kty: 'RSA' } }],
  ['files are missing', { sites: [testSite(undefined, { files: 'nowhere' })] }],
])('where %s, closes the store that it opened, and leaves open what it was given', async (_what, more) => {
  const folder = temporaryFolder()
  await expect(openCollector({ sites: [testSite()], store: `${folder}/own.sqlite`, ...more })).rejects.toThrow()
  // SQLite takes away what stands beside its file when the last one closes it.
  expect(readdirSync(folder)).toEqual(['own.sqlite'])
  const given = await openEngine(`${folder}/given.sqlite`)
  await expect(openCollector({ sites: [testSite()], store: given, ...more })).rejects.toThrow()
  expect(await given.store.tokens()).toEqual([])
  await given.close()
})
