// R87: whatever is wrong with a secret, and wherever it is shown, the answer is the same; and it is written nowhere.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { routes } from '../routes/table.ts'
import { testCollector, testVisitor } from '../test-site.ts'

const bytesIn = (folder: string): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n')

test.each(routes.filter(({ holder }) => holder === 'needed').map(({ method, path }) => [method, path] as const))(
  'one uniform 404 for whoever does not hold the record: %s %s',
  async (method, path) => {
    const { decide, call, lines } = await testCollector({ limits: { burst: 999 } })
    const visitor = testVisitor()
    await decide(visitor)
    const before = lines.length
    const wrong = [
      ...[undefined, '', 'Bearer x', testVisitor(), `${visitor}A`, visitor.slice(0, 60), visitor.toLowerCase()],
      ...[`Consent ${visitor.slice(8, 44)}.${testVisitor().slice(45)}`, `${testVisitor().slice(0, 44)}.${visitor.slice(45)}`],
    ]
    const answers = new Set<string>()
    for (const one of wrong) {
      const response = await call(method.toUpperCase(), path, one === undefined ? {} : { visitor: one })
      answers.add(`${response.status} ${await response.text()} ${JSON.stringify([...response.headers])}`)
    }
    expect([...answers]).toHaveLength(1)
    expect([...answers][0]).toMatch(/^404 .*RECORD_NOT_FOUND/)
    expect(lines.slice(before)).toEqual([])
  },
)

test('no address has a place for a secret, and what stands in one opens nothing', async () => {
  for (const { path, query = [] } of routes) expect(`${path} ${query}`).not.toMatch(/secret|token|key=/)
  const { decide, call } = await testCollector()
  const visitor = testVisitor()
  await decide(visitor)
  const text = encodeURIComponent(visitor)
  for (const path of [`/v1/me?authorization=${text}`, `/v1/me?${visitor.slice(8)}`, `/v1/me/${visitor.slice(8)}`])
    expect((await call('GET', path)).status).toBe(404)
})

test('no secret is written down by anything that it opens', async () => {
  const { decide, call, lines, folder } = await testCollector({ limits: { burst: 999 } })
  const visitor = testVisitor()
  await decide(visitor)
  const body = { site: 'shop.example', kind: 'access' }
  const made = (await (await call('POST', '/v1/requests', { visitor, body })).json()) as {
    request: string
    authorization: string
  }
  await call('GET', `/v1/requests/${made.request}`, { visitor: made.authorization })
  for (const { method, path, holder } of routes) if (holder === 'needed') await call(method.toUpperCase(), path, { visitor })
  const written = bytesIn(folder) + JSON.stringify(lines)
  for (const secret of [visitor.slice(45), made.authorization.slice(45)]) expect(written).not.toContain(secret)
})
