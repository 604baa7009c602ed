// Every call of the table, as nobody should make it: no crash, no 5xx, and nothing kept of what was sent.
// A short form by default; COLLECTOR_FUZZ says how many requests.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verifyLog } from './log/verify-log.ts'
import { issueToken } from './operator/issue-token.ts'
import { operatorRoutes, signInRoute } from './operator/table.ts'
import { problems } from './problems.ts'
import { routes as visitorRoutes } from './routes/table.ts'
import { testCollector, testMessage, testRefusal, testSite, testVisitor } from './test-site.ts'

const count = Number(process.env.COLLECTOR_FUZZ ?? 2_000)
/** In every text that is made up. No field of any call allows its last letter, so that nothing may keep it. */
const mark = 'zq~'

const routes = [...visitorRoutes, signInRoute, ...operatorRoutes]
/** Stands for the token of an operator, who makes mistakes as well. */
const operator = 'Bearer of a token'

const site = testSite()
/** Many: who is erased does not come back. */
const visitors = Array.from({ length: Math.ceil(count / 20) }, () => testVisitor())
const events = Array.from({ length: 20 }, () => crypto.randomUUID())

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }).map((made) => `${mark}${made}`),
  fc.constantFrom(`${mark}jane@shop.example`, `${mark}203.0.113.99`, `${mark}${'x'.repeat(2000)}`),
)
const word = fc.constantFrom(
  ...['', '0', '-1', 'null', '__proto__', 'constructor', 'toString', 'analytics', 'video', 'necessary', 'granted', 'withdrawn'],
  ...['shop.example', 'other.example', site.policy.version, site.notice, '2026-02-30T00:00:00Z', '+275760-09-14T00:00:00.000Z'],
)
const json = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, text, word, fc.double(), fc.boolean(), fc.constant(null), tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  object: fc.dictionary(fc.oneof(word, text), tie('value'), { maxKeys: 4 }),
})).value

/** A message that would be taken, with some of its fields taken away, replaced or added. */
const mutated = fc
  .tuple(
    fc.constantFrom('decision', 'decision', 'refusal', 'counts', 'withdraw'),
    fc.oneof(fc.constantFrom(...events), fc.uuid({ version: 4 })),
    fc.array(fc.tuple(fc.nat(20), fc.option(json), fc.oneof(word, text)), { maxLength: 3 }),
  )
  .map(([kind, event, changes]) => {
    const { policy, notice } = site
    const counts = [{ service: 'video', what: 'script', count: 1 }]
    const valid: Record<string, unknown> = {
      decision: { ...testMessage(site), event },
      refusal: testRefusal({ ...site, notice }),
      counts: { site: policy.site, policy: policy.version, counts },
      withdraw: { categories: ['analytics'] },
    }[kind] as Record<string, unknown>
    for (const [at, value, name] of changes) {
      const key = Object.keys(valid)[at] ?? name
      if (value === null) delete valid[key]
      else Object.defineProperty(valid, key, { value, enumerable: true, configurable: true, writable: true })
    }
    return JSON.stringify(valid)
  })
const body = fc.oneof(
  { weight: 6, arbitrary: mutated },
  { weight: 2, arbitrary: json.map((value) => JSON.stringify(value) ?? '') },
  { weight: 1, arbitrary: text },
  { weight: 1, arbitrary: fc.constantFrom('', '{', '[]', '['.repeat(8000), `{"site":"${'x'.repeat(17_000)}"}`, '\ufeff{}') },
)
const authorization = fc.option(
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...visitors) },
    { weight: 2, arbitrary: fc.constant(operator) },
    fc.constantFrom(...visitors).map((visitor) => `${visitor.slice(0, -3)}AAA`),
    fc.constantFrom('Consent', 'Consent x.y', 'Bearer abc', 'Basic Og==', `Consent ${events[0]}.${'A'.repeat(90)}`),
  ),
  { nil: undefined },
)
const aimed = fc
  .tuple(
    fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom(...routes) },
      { weight: 1, arbitrary: fc.constantFrom(...routes.filter(({ body }) => body)) },
    ),
    fc.oneof(fc.constantFrom(...events), fc.uuid(), word, text),
    fc.option(
      fc.tuple(fc.constantFrom('site', 'from', 'to', 'event', 'format'), fc.oneof(word, text, fc.constantFrom(...events))),
    ),
  )
  .map(([{ method, path }, part, query]) => {
    const filled = path.replace(/:\w+/g, encodeURIComponent(part.replaceAll(/[\ud800-\udfff]/g, '')))
    return [method.toUpperCase(), query ? `${filled}?${new URLSearchParams([query])}` : filled] as const
  })
const astray = fc.tuple(
  fc.constantFrom('GET', 'POST', 'DELETE', 'PUT', 'PATCH', 'OPTIONS', 'HEAD'),
  fc.oneof(
    fc.webPath(),
    aimed.map(([, path]) => path),
  ),
)
const origin = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(undefined, 'https://shop.example', 'https://www.shop.example') },
  { weight: 1, arbitrary: fc.constantFrom('https://evil.example', 'null', 'x') },
)
const type = fc.oneof(
  { weight: 8, arbitrary: fc.constant('application/json') },
  { weight: 1, arbitrary: fc.constantFrom('application/json; charset=utf-16', 'text/plain', 'x/', '') },
)
const target = fc.oneof({ weight: 8, arbitrary: aimed }, { weight: 1, arbitrary: astray })
const request = fc.oneof(
  { weight: 3, arbitrary: fc.record({ target, body, authorization, origin, type }) },
  // What is right in all but some fields of the body.
  {
    weight: 1,
    arbitrary: fc.record({
      target: fc.constant(['POST', '/v1/decisions'] as const),
      body: mutated,
      authorization: fc.constantFrom(...visitors),
      origin: fc.constant('https://shop.example'),
      type: fc.constant('application/json'),
    }),
  },
)

test(`${count} made-up requests: every answer is one of ours, the log verifies, and nothing of them is kept`, async () => {
  const now = Date.parse('2026-11-22T08:00:00.000Z')
  const { collector, folder, lines } = await testCollector(
    { limits: { burst: 1e9, perMinute: 1e9, sitePerSecond: 1e9 }, now: () => now },
    [site],
  )
  const token = await issueToken(collector.store, { name: 'signe', lasts: 864e5 }, now)
  const statuses = new Map<number, number>()
  const send = async ({ target: [method, path], body, authorization, origin, type }: Made) => {
    const headers: Record<string, string> = { 'user-agent': `${mark}agent`, referer: `https://x/${mark}`, 'content-type': type }
    if (authorization !== undefined) headers.authorization = authorization === operator ? `Bearer ${token}` : authorization
    if (origin !== undefined) headers.origin = origin
    const bare = ['GET', 'HEAD', 'OPTIONS'].includes(method)
    const made = new Request(`https://consent.shop.example${path}`, { method, headers, ...(bare ? {} : { body }) })
    const response = await collector.fetch(made, { address: '203.0.113.77' })
    const answer = await response.text()
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1)
    const said = `${method} ${path}\n${JSON.stringify(headers)}\n${body.slice(0, 500)}\n→ ${response.status} ${answer}`
    expect(response.status, said).toBeLessThan(500)
    if (response.status >= 400 && method !== 'HEAD')
      expect(problems, said).toHaveProperty((JSON.parse(answer) as { code: string }).code)
  }
  let [half, done] = [0, 0]
  for (; done < count; done += 500) {
    const made = fc.sample(request, { numRuns: Math.min(500, count - done), seed: 20261122 + done })
    for (let at = 0; at < made.length; at += 16) await Promise.all(made.slice(at, at + 16).map(send))
    if (half === 0 && done >= count / 2) half = heapAfterCollection()
  }
  // The requests were not all refused at the door.
  for (const status of [200, 201, 204, 404, 409, 415, 422]) expect(statuses.get(status), `${status}`).toBeGreaterThan(0)
  const written = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n')
  expect(written).toContain('"analytics":"granted"') // the search does see what is stored
  expect(written + JSON.stringify(lines)).not.toContain(mark)
  expect(written).not.toContain('203.0.113')
  expect(lines.filter(({ level }) => level === 'error')).toEqual([])
  expect(await verifyLog(collector.store, 'shop.example')).toEqual([])
  // The second half of the requests left nothing in memory that the first had not.
  if (count >= 20_000) expect(heapAfterCollection() - half).toBeLessThan(8 * 2 ** 20)
}, 3_600_000)

type Made = typeof request extends fc.Arbitrary<infer Value> ? Value : never

/** Bytes that are in use once everything unused is gone. */
function heapAfterCollection(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  return process.memoryUsage().heapUsed
}
