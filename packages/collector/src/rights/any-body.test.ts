// Whatever somebody sends with a right, the answer is one that is documented.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verifyLog } from '../log/verify-log.ts'
import { problems } from '../problems.ts'
import { routes } from '../routes/table.ts'
import { testCollector, testVisitor } from '../test-site.ts'

const ours = routes.filter(({ path, body }) => body && /\/v1\/(me|requests)/.test(path))
const name = fc.constantFrom('analytics', 'video', 'weather', '__proto__', 'constructor', 'shop.example', 'gdpr', 'access')
const likely = fc.oneof(
  name,
  fc.constantFrom('granted', 'denied', 'da'),
  fc.array(name),
  fc.dictionary(name, fc.constant('denied')),
)
const body = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(fc.constantFrom('names', 'states', 'language', 'categories', 'site', 'kind', 'law', '__proto__'), likely),
)

test.each(ours.map((route) => [route.method, route.path, route] as const))('%s %s', async (method, path, route) => {
  const { call, decide, collector } = await testCollector({ limits: { burst: 1e6 } })
  const visitor = testVisitor()
  await decide(visitor)
  const documented = [...Object.keys(route.answers).map(Number), ...route.problems.map((code) => problems[code][0]), 503]
  await fc.assert(
    fc.asyncProperty(body, async (sent) => {
      const { status } = await call(method.toUpperCase(), path, { visitor, body: JSON.stringify(sent) })
      expect(documented).toContain(status)
    }),
    { numRuns: 150 },
  )
  expect(await verifyLog(collector.store, 'shop.example')).toEqual([])
  expect((await call('GET', '/v1/me', { visitor })).status).toBe(200)
  for (const format of ['json', 'iso27560', 'kantara'])
    expect((await call('GET', `/v1/me/export?format=${format}`, { visitor })).status).toBe(200)
})
