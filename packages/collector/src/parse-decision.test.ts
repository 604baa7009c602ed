import { expect, test } from 'vitest'
import { openEngine } from './ingest/engine.ts'
import { parseDecision } from './parse-decision.ts'
import { CollectorProblem } from './problems.ts'
import { openSites } from './sites.ts'
import { temporaryFolder, testMessage, testPolicy, testRefusal, testSite } from './test-site.ts'

const site = testSite()

async function problemOf(body: object | string, bare?: true) {
  const engine = await openEngine(`${temporaryFolder()}/store.sqlite`)
  const sites = await openSites([site], engine, undefined, Date.parse('2026-11-22'))
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  try {
    if (bare) parseDecision(text, sites, bare)
    else parseDecision(text, sites)
    return 'none'
  } catch (error) {
    if (!(error instanceof CollectorProblem)) throw error
    return [error.code, ...error.fields.map(({ path }) => path)].join(' ')
  } finally {
    await engine.close()
  }
}
const message = (changes: object = {}) => ({ ...testMessage(site), ...changes })

test('takes a decision and a bare refusal', async () => {
  expect(await problemOf(message())).toBe('none')
  expect(await problemOf(testRefusal(site), true)).toBe('none')
})

test('refuses every unknown field, wherever it is', async () => {
  expect(await problemOf(message({ referrer: 'x' }))).toBe('FIELD_INVALID referrer')
  expect(await problemOf(message({ categories: { analytics: { state: 'granted' } } }))).toBe('FIELD_INVALID categories.analytics')
})

test('refuses every missing field but the notice', async () => {
  for (const field of Object.keys(message())) {
    const problem = await problemOf(message({ [field]: undefined }))
    expect([field, problem]).toEqual([field, field === 'notice' ? 'none' : `FIELD_INVALID ${field}`])
  }
})

test('refuses a personal value in any field, as a value or as a name', async () => {
  for (const field of Object.keys(message()))
    expect(await problemOf(message({ [field]: 'jane@shop.example' }))).toBe(`PERSONAL_VALUE ${field}`)
  expect(await problemOf(message({ services: { '203.0.113.9': 'denied' } }))).toBe('PERSONAL_VALUE services.?')
  expect(await problemOf(message({ more: [{ deep: '070761-4285' }] }))).toBe('PERSONAL_VALUE more.0.deep')
  expect(await problemOf(message({ number: 4111111111111111 }))).toBe('PERSONAL_VALUE number')
})

test('refuses what the policy does not know', async () => {
  expect(await problemOf(message({ categories: { weather: 'granted' } }))).toBe('FIELD_INVALID categories.weather')
  expect(await problemOf(message({ services: { weather: 'denied' } }))).toBe('FIELD_INVALID services.weather')
  expect(await problemOf(message({ site: 'other.example' }))).toBe('SITE_UNKNOWN')
  expect(await problemOf(message({ policy: `sha256-${'a'.repeat(43)}` }))).toBe('POLICY_UNKNOWN')
  expect(await problemOf(message({ notice: `sha256-${'a'.repeat(43)}` }))).toBe('NOTICE_UNKNOWN')
})

test('takes nothing but a refusal without a record', async () => {
  for (const changes of [
    { event: crypto.randomUUID() },
    { decidedAt: '2026-11-22T07:41:08Z' },
    { categories: { analytics: 'granted' } },
  ])
    expect(await problemOf(testRefusal(site, changes), true)).toBe('REFUSAL_INVALID')
})

test('refuses what is no JSON object', async () => {
  expect(await problemOf('{"site":"jane@shop.example')).toBe('BODY_INVALID')
  for (const body of ['null', '[]', '"x"', '1']) expect(await problemOf(body)).toMatch(/^FIELD_INVALID/)
})

test('still takes a decision under an earlier policy, whose notice is stored', async () => {
  const engine = await openEngine(`${temporaryFolder()}/store.sqlite`)
  await openSites([site], engine, undefined, Date.parse('2026-11-22'))
  const newer = testSite(
    testPolicy('shop.example', { ads: { category: 'marketing', provider: 'Ad Co', hosts: ['ads.example'] } }),
  )
  const sites = await openSites([newer], engine, undefined, Date.parse('2026-11-23'))
  expect(parseDecision(JSON.stringify(message()), sites).policy).toBe(site.policy.version)
  const named = message({ services: { ads: 'granted' } })
  expect(() => parseDecision(JSON.stringify(named), sites)).toThrow(CollectorProblem)
  await engine.close()
})
