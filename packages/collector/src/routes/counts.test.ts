import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { testCollector, testPolicy, testSite } from '../test-site.ts'

const now = () => Date.parse('2026-11-22T23:59:59Z')
const script = { service: 'video', what: 'script', count: 2 }
const cookie = { service: 'unlisted', what: 'cookie', count: 1 }

/** How to send counts as a page of the site does. */
async function reporting(options: Parameters<typeof testCollector>[0] = {}) {
  const { call, site, ...rest } = await testCollector({ now, ...options })
  const report = (counts: unknown, more: object = {}, headers: Record<string, string> = {}) =>
    call('POST', '/v1/counts', { body: { site: 'shop.example', policy: site.policy.version, counts, ...more }, headers })
  return { call, site, report, ...rest }
}
const codeOf = async (response: Response) => `${response.status} ${((await response.json()) as { code: string }).code}`

test('answers 204 once the sums of the day are on disk', async () => {
  const { report, folder } = await reporting()
  const response = await report([script, cookie])
  expect([response.status, await response.text(), response.headers.get('set-cookie')]).toEqual([204, '', null])
  await report([script])
  const db = new DatabaseSync(join(folder, 'receipts.sqlite'), { readOnly: true })
  expect(
    db
      .prepare('SELECT * FROM held')
      .all()
      .map((row) => ({ ...row })),
  ).toEqual([
    { day: '2026-11-22', site: 'shop.example', ...cookie },
    { day: '2026-11-22', site: 'shop.example', ...script, count: 4 },
  ])
  db.close()
})

test('keeps nothing of who sent them', async () => {
  const { report, folder, lines } = await reporting()
  const headers = { 'user-agent': 'Secret Agent', referer: 'https://shop.example/private', cookie: 'askfirst=1.x; sid=jane' }
  expect((await report([script], {}, headers)).status).toBe(204)
  const written = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'))
  expect(written.join()).toContain('script') // the search does see what is stored
  for (const word of ['203.0.113.77', 'Secret', 'private', 'jane'])
    expect(written.join() + JSON.stringify(lines)).not.toContain(word)
})

test('counts an element that nobody has heard of as another one', async () => {
  const { report, collector } = await reporting()
  await report([
    { ...script, what: 'fancy' },
    { ...script, what: 'linearGradient' },
  ])
  expect(await collector.store.heldCounts('shop.example')).toMatchObject([{ service: 'video', what: 'other', count: 4 }])
})

test.each([
  ['an address', [{ ...script, url: 'https://video.example/?id=1' }]],
  ['a service that the policy does not have', [{ ...script, service: 'stranger' }]],
  ['a surface that is no word', [{ ...script, what: 'https://a' }]],
  ['no sum at all', []],
  ['a negative sum', [{ ...script, count: -1 }]],
  ['a sum that no page can have', [{ ...script, count: 1e9 }]],
  ['part of a sum', [{ ...script, count: 0.5 }]],
  ['what is no list', { script: 1 }],
])('refuses %s, and counts nothing of it', async (_what, counts) => {
  const { report, collector } = await reporting()
  expect(await codeOf(await report(Array.isArray(counts) && counts.length ? [cookie, ...counts] : counts))).toBe(
    '422 FIELD_INVALID',
  )
  expect(await collector.store.heldCounts()).toEqual([])
})

test('refuses what looks personal, an unknown site or policy, and a page of another site', async () => {
  const { report } = await reporting()
  expect(await codeOf(await report([{ ...script, service: 'jane@shop.example' }]))).toBe('422 PERSONAL_VALUE')
  expect(await codeOf(await report([script], { visitor: 'x' }))).toBe('422 FIELD_INVALID')
  expect(await codeOf(await report([script], { site: 'other.example' }))).toBe('422 SITE_UNKNOWN')
  expect(await codeOf(await report([script], { policy: `sha256-${'A'.repeat(43)}` }))).toBe('422 POLICY_UNKNOWN')
  expect(await codeOf(await report([script], {}, { origin: 'https://evil.example' }))).toBe('403 ORIGIN_REFUSED')
  expect(await codeOf(await report([script], {}, { 'content-type': 'text/plain' }))).toBe('415 TYPE_UNSUPPORTED')
})

test('lets no page of one site count for another', async () => {
  const sites = [testSite(), testSite(testPolicy('other.example'))]
  const { call } = await testCollector({}, sites)
  const body = { site: 'other.example', policy: sites[1]?.policy.version, counts: [script] }
  expect(await codeOf(await call('POST', '/v1/counts', { body }))).toBe('403 ORIGIN_REFUSED')
})

test('is limited per address as everything else', async () => {
  const { report } = await reporting({ limits: { burst: 1, perMinute: 60 } })
  expect([(await report([script])).status, (await report([script])).status]).toEqual([204, 429])
})
