import { statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { temporaryFolder, testCollector, testVisitor } from '../test-site.ts'
import { storeContract } from './contract.ts'
import { openSqlite } from './sqlite.ts'

storeContract('SQLite', (run) => async () => {
  const store = openSqlite(join(temporaryFolder(), 'store.sqlite'))
  await run(store)
  await store.close()
})

test('makes the file, readable by its owner only, with all that belongs to it', async () => {
  const path = join(temporaryFolder(), 'deep', 'store.sqlite')
  const store = openSqlite(path)
  for (const suffix of ['', '-wal', '-shm']) expect(statSync(path + suffix).mode & 0o777).toBe(0o600)
  await store.close()
})

test('lets nobody change an event, a node or a notice, or take a node away', async () => {
  const { decide, folder } = await testCollector()
  await decide(testVisitor())
  const db = new DatabaseSync(join(folder, 'receipts.sqlite'))
  expect(() => db.exec(`UPDATE events SET receipt = '{}'`)).toThrow('never change')
  expect(() => db.exec(`UPDATE nodes SET hash = x'00'`)).toThrow('never changes')
  expect(() => db.exec('DELETE FROM nodes')).toThrow('never changes')
  expect(() => db.exec(`UPDATE notices SET notice = '{}'`)).toThrow('never change')
  db.close()
})

test('keeps everything over a restart', async () => {
  const path = join(temporaryFolder(), 'store.sqlite')
  const first = openSqlite(path)
  await first.countRefusal({ day: '2026-11-22', site: 'shop.example', language: 'en', layout: 'bar' }, ['analytics'])
  await first.close()
  const second = openSqlite(path)
  expect(await second.refusals('shop.example')).toHaveLength(1)
  await second.close()
})
