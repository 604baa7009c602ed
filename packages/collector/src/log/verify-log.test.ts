import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { verifyFile } from '@askfirst/receipt'
import { expect, test } from 'vitest'
import { testCollector, testVisitor } from '../test-site.ts'
import { verifyLog } from './verify-log.ts'

/** What an operator with the file and a will could do. */
function tamper(folder: string, sql: string): void {
  const db = new DatabaseSync(join(folder, 'receipts.sqlite'))
  for (const trigger of ['events_never_change', 'nodes_never_change']) db.exec(`DROP TRIGGER ${trigger}`)
  db.exec(sql)
  db.close()
}

test('finds nothing wrong with a log that nobody touched', async () => {
  const { decide, collector } = await testCollector()
  for (let visitors = 0; visitors < 11; visitors++) await decide(testVisitor())
  expect(await verifyLog(collector.store, 'shop.example')).toEqual([])
})

for (const [what, sql, faults] of [
  [
    'an altered state',
    `UPDATE events SET receipt = replace(receipt, '"analytics":"granted"', '"analytics":"denied"') WHERE leaf = 1`,
    2,
  ],
  ['an altered time', `UPDATE events SET receipt = replace(receipt, '"time":"20', '"time":"19') WHERE leaf = 1`, 2],
  ['an altered signature', `UPDATE events SET signature = 'A' || substr(signature, 2, 84) || 'A' WHERE leaf = 1`, 1],
  [
    'events in each other’s places',
    'UPDATE events SET leaf = 1 - leaf - 10 WHERE leaf < 2; UPDATE events SET leaf = leaf + 10 WHERE leaf < 0',
    2,
  ],
  ['an altered leaf', `UPDATE nodes SET hash = zeroblob(32) WHERE level = 0 AND position = 1`, 2],
  ['an altered node', `UPDATE nodes SET hash = zeroblob(32) WHERE level = 1 AND position = 0`, 2],
] as const)
  test(`finds ${what}`, async () => {
    const { decide, collector, folder } = await testCollector()
    for (let visitors = 0; visitors < 4; visitors++) await decide(testVisitor())
    tamper(folder, sql)
    expect((await verifyLog(collector.store, 'shop.example')).length).toBe(faults)
  })

test('an altered event makes the visitor’s own export fail', async () => {
  const { decide, call, folder } = await testCollector()
  const visitor = testVisitor()
  await decide(visitor)
  tamper(folder, `UPDATE events SET receipt = replace(receipt, '"gpc":false', '"gpc":true')`)
  const text = await (await call('GET', '/v1/me/export', { visitor })).text()
  expect(await verifyFile(text)).toMatchObject({ ok: false, code: 'RECEIPT_INVALID' })
})
