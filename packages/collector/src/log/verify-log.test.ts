import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { verifyFile } from '@askfirst/receipt'
import { expect, test } from 'vitest'
import { testCollector, testVisitor } from '../test-site.ts'
import { verifyLog } from './verify-log.ts'

/** What an operator with the file and a will could do. */
function tamper(folder: string, sql: string): void {
  const db = new DatabaseSync(join(folder, 'receipts.sqlite'))
  const triggers = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).all() as { name: string }[]
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`)
  db.exec(sql)
  db.close()
}

/** A collector with more events than a tile has hashes. */
async function grownCollector() {
  const test = await testCollector({ limits: { burst: 1e4 } })
  await Promise.all(Array.from({ length: 300 }, () => test.decide(testVisitor())))
  return test
}

test('finds nothing wrong with a log that nobody touched', async () => {
  const { collector } = await grownCollector()
  expect((await collector.store.head('shop.example'))?.size).toBe(301)
  expect(await verifyLog(collector.store, 'shop.example')).toEqual([])
})

for (const [what, sql, faults] of [
  ['an altered state', `UPDATE events SET categories = replace(categories, 'granted', 'denied') WHERE leaf = 1`, 1],
  ['an altered time', 'UPDATE events SET time = time - 1 WHERE leaf = 299', 1],
  [
    'another pseudonym',
    'UPDATE records SET secret_hash = zeroblob(32) WHERE record = (SELECT record FROM events WHERE leaf = 3)',
    1,
  ],
  ['an altered notice', `UPDATE notices SET notice = replace(notice, 'Acme', 'Emca')`, 1],
  [
    'events in each other’s places',
    'UPDATE events SET leaf = -leaf WHERE leaf IN (7, 8); UPDATE events SET leaf = 15 + leaf WHERE leaf < 0',
    2,
  ],
  ['an altered leaf', 'UPDATE tiles SET hashes = CAST(zeroblob(32) || substr(hashes, 33) AS BLOB)', 3],
  ['an altered leaf at the end', 'UPDATE heads SET edge = CAST(zeroblob(32) || substr(edge, 33) AS BLOB)', 2],
  ['an altered node', 'UPDATE heads SET edge = CAST(substr(edge, 1, length(edge) - 32) || zeroblob(32) AS BLOB)', 1],
  ['a checkpoint of something else', `UPDATE heads SET checkpoint = replace(checkpoint, '301', '300')`, 1],
] as const)
  test(`finds ${what}`, async () => {
    const { collector, folder } = await grownCollector()
    tamper(folder, sql)
    expect((await verifyLog(collector.store, 'shop.example')).length).toBe(faults)
  })

test('an altered event makes the visitor’s own export fail', async () => {
  const { decide, call, folder } = await testCollector()
  const visitor = testVisitor()
  await decide(visitor)
  tamper(folder, 'UPDATE events SET gpc = 1 - gpc')
  const text = await (await call('GET', '/v1/me/export', { visitor })).text()
  expect(await verifyFile(text)).toMatchObject({ ok: false, code: 'PROOF_INVALID' })
})
