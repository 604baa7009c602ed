import { createKey, verifyFile } from '@askfirst/receipt'
import { expect, test } from 'vitest'
import { openCollector } from './handle.ts'
import { temporaryFolder, testCollector, testSite, testVisitor } from './test-site.ts'

const keysOf = async (fetch: (request: Request) => Promise<Response>) =>
  ((await (await fetch(new Request('https://x/.well-known/jwks.json'))).json()) as { keys: { kid: string }[] }).keys

test('signs with the key of the first start after a restart', async () => {
  const store = `${temporaryFolder()}/store.sqlite`
  const first = await openCollector({ sites: [testSite()], store })
  const keys = await keysOf(first.fetch)
  await first.stop()
  const second = await openCollector({ sites: [testSite()], store })
  expect(await keysOf(second.fetch)).toEqual(keys)
  await second.stop()
})

test('signs with a key of one’s own, which is never stored, and keeps the public half of the old one', async () => {
  const key = await createKey()
  const { decide, collector, folder, call, site } = await testCollector()
  const visitor = testVisitor()
  await decide(visitor)
  const { kty, crv, x, d } = key
  const store = `${folder}/receipts.sqlite`
  const second = await openCollector({ sites: [site], store, signingKey: { kty, crv, x, d } })
  expect((await keysOf(second.fetch)).map(({ kid }) => kid)).toContain(key.kid)
  expect(await keysOf(second.fetch)).toHaveLength(2)
  expect(JSON.stringify(await collector.store.keys('shop.example'))).not.toContain(d)
  const headers = { authorization: visitor }
  const file = await (await second.fetch(new Request('https://x/v1/me/receipt', { headers }))).text()
  expect(await verifyFile(file)).toMatchObject({ ok: true, signers: expect.arrayContaining([key.kid]) })
  expect((await verifyFile(file)) as object).toHaveProperty('signers.length', 2)
  await second.stop()
  expect((await call('GET', '/healthz')).status).toBe(200)
})

test('refuses to start with a key that cannot sign', async () => {
  const signingKey = { kty: 'RSA' }
  await expect(openCollector({ sites: [testSite()], store: `${temporaryFolder()}/s`, signingKey })).rejects.toThrow('Ed25519')
})
