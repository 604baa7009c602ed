import { decodeBase64url, isConsistent, verifyCheckpoint, verifyFile, writeFile } from '@askfirst/receipt'
import { expect, test } from 'vitest'
import { testCollector, testPolicy, testSite, testVisitor } from '../test-site.ts'

const codeOf = async (response: Response) => `${response.status} ${((await response.json()) as { code: string }).code}`

test('publishes a checkpoint that verifies with the published keys', async () => {
  const { decide, call } = await testCollector()
  await decide(testVisitor())
  const note = await (await call('GET', '/v1/log/checkpoint')).text()
  const keys = await (await call('GET', '/.well-known/jwks.json')).text()
  expect(note.split('\n').slice(0, 2)).toEqual(['shop.example/askfirst', '2'])
  expect(await verifyFile(note, { keys })).toMatchObject({ ok: true, kind: 'checkpoint' })
  expect(keys).not.toContain('"d"')
})

test('proves an event to anyone, without saying what it is', async () => {
  const { decide, call } = await testCollector()
  for (let others = 0; others < 5; others++) await decide(testVisitor())
  const visitor = testVisitor()
  const { event, record } = await decide(visitor)
  const { receipt } = (await (await call('GET', '/v1/me/receipt', { visitor })).json()) as { receipt: string }
  const response = await call('GET', `/v1/receipts/${event}/proof`)
  const proof = (await response.json()) as object
  expect(JSON.stringify(proof)).not.toMatch(new RegExp(`${record}|analytics|${event}`))
  const file = writeFile({ format: 'askfirst-proven-receipt/1', event, receipt, ...proof } as never)
  expect(await verifyFile(file)).toMatchObject({ ok: true, kind: 'receipt' })
  expect(await codeOf(await call('GET', `/v1/receipts/${crypto.randomUUID()}/proof`))).toBe('404 RECEIPT_NOT_FOUND')
})

test('proves that the log has only grown since any checkpoint', async () => {
  const { decide, call } = await testCollector()
  const { keys } = (await (await call('GET', '/.well-known/jwks.json')).json()) as { keys: never[] }
  const heads = []
  for (let size = 2; size <= 9; size++) {
    await decide(testVisitor())
    heads.push(await verifyCheckpoint(await (await call('GET', '/v1/log/checkpoint')).text(), keys))
  }
  const last = heads.at(-1)
  for (const head of heads) {
    const answer = await call('GET', `/v1/log/consistency?from=${head?.size}&to=9`)
    const hashes = ((await answer.json()) as { hashes: string[] }).hashes.map((hash) => decodeBase64url(hash) as Uint8Array)
    expect(isConsistent(head?.size ?? -1, head?.root as Uint8Array, 9, last?.root as Uint8Array, hashes)).toBe(true)
  }
  for (const range of ['from=3&to=2', 'from=1&to=10', 'from=-1&to=2', 'from=1', ''])
    expect(await codeOf(await call('GET', `/v1/log/consistency?${range}`))).toBe('400 RANGE_INVALID')
})

test('wants to know which site, where there are several', async () => {
  const { call } = await testCollector({}, [testSite(), testSite(testPolicy('other.example'))])
  expect(await codeOf(await call('GET', '/v1/log/checkpoint'))).toBe('422 SITE_UNKNOWN')
  const note = await (await call('GET', '/v1/log/checkpoint?site=other.example')).text()
  expect(note).toMatch(/^other\.example\/askfirst\n1\n/)
})

test('proves what visitors were told to anyone, and since when', async () => {
  const { call, site } = await testCollector()
  const file = await (await call('GET', `/v1/notices/${site.notice}/proof`)).text()
  const keys = await (await call('GET', '/.well-known/jwks.json')).text()
  expect(await verifyFile(file, { keys })).toMatchObject({ ok: true, kind: 'notice' })
  expect(await verifyFile(file.replace('We use cookies', 'We love cookies'), { keys })).toMatchObject({ ok: false })
  expect(await codeOf(await call('GET', '/v1/notices/sha256-none/proof'))).toBe('422 NOTICE_UNKNOWN')
})
