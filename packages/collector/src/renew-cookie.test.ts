import { compileRules, type Decision, encodeRecord } from '@askfirst/policy'
import { expect, test } from 'vitest'
import { testCollector, testMessage, testPolicy, testRefusal, testSite, testVisitor } from './test-site.ts'

const now = Date.parse('2026-11-22T12:00:00Z')
const policy = testPolicy()
const record = (decidedAt: number): string => {
  const categories = { functional: 'denied', analytics: 'denied', marketing: 'denied' } as const
  const decision: Decision = {
    categories,
    services: {},
    decidedAt,
    validUntil: decidedAt + 864e5,
    policy: policy.version,
    how: 'click',
  }
  return encodeRecord(compileRules(policy), decision, false)
}
const text = record(now - 864e5 + 1e6)

async function renewed(
  cookie: string | undefined,
  { origin = 'https://www.shop.example', url = 'https://consent.shop.example' } = {},
) {
  const { collector } = await testCollector({ now: () => now }, [testSite(policy, { origins: ['https://elsewhere.test'] })])
  const headers = { origin, 'content-type': 'application/json', ...(cookie === undefined ? {} : { cookie }) }
  const body = JSON.stringify(testRefusal(testSite(policy)))
  const response = await collector.fetch(new Request(`${url}/v1/decisions`, { method: 'POST', headers, body }))
  expect(response.status).toBe(204)
  return response.headers.get('set-cookie')
}

test('writes the visitor’s own record back for as long as it is valid, readable by the page', async () => {
  const expected = `askfirst=${text}; Domain=shop.example; Path=/; Max-Age=1000; SameSite=Lax; Secure`
  expect(await renewed(`sid=1; askfirst=${text}`)).toBe(expected)
})

test('leaves Secure away where the page came over HTTP', async () => {
  const where = { origin: 'http://shop.example', url: 'http://shop.example' }
  expect(await renewed(`askfirst=${text}`, where)).toBe(
    `askfirst=${text}; Domain=shop.example; Path=/; Max-Age=1000; SameSite=Lax`,
  )
})

test('takes the newest of two', async () => {
  expect(await renewed(`askfirst=${text}; askfirst=${record(now)}`)).toContain(record(now))
})

test('writes nothing that was not sent, is no record, or is too long', async () => {
  for (const cookie of [
    undefined,
    'sid=1',
    'askfirst=',
    'askfirst=1.x',
    `askfirst=${text}%0d%0aX: y`,
    `askfirst=${text}${'a'.repeat(1000)}`,
  ])
    expect(await renewed(cookie)).toBeNull()
})

test('writes nothing where page and collector are not one site', async () => {
  expect(await renewed(`askfirst=${text}`, { url: 'https://collector.example' })).toBeNull()
  expect(await renewed(`askfirst=${text}`, { origin: 'https://elsewhere.test' })).toBeNull()
})

test('comes with a recorded decision too', async () => {
  const { call, site } = await testCollector({ now: () => now }, [testSite(policy)])
  const headers = { cookie: `askfirst=${text}` }
  const response = await call('POST', '/v1/decisions', { visitor: testVisitor(), body: testMessage(site), headers })
  expect([response.status, response.headers.get('set-cookie')?.split(';')[0]]).toEqual([201, `askfirst=${text}`])
})
