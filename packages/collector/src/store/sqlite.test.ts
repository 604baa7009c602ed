import { statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { temporaryFolder, testCollector, testVisitor } from '../test-site.ts'
import { storeContract } from './contract.ts'
import { openSqlite } from './sqlite.ts'
import { openDatabase, storeOf } from './store.ts'

storeContract('SQLite', (run) => async () => {
  const database = openSqlite(join(temporaryFolder(), 'store.sqlite'))
  await run(database)
  await database.close()
})

test('makes the file, readable by its owner only, with all that belongs to it', async () => {
  const path = join(temporaryFolder(), 'deep', 'store.sqlite')
  const database = await openDatabase(path)
  for (const suffix of ['', '-wal', '-shm']) expect(statSync(path + suffix).mode & 0o777).toBe(0o600)
  await database.close()
})

test('lets nobody change an event, a tile or a notice, or make the log shorter', async () => {
  const { decide, folder } = await testCollector()
  await decide(testVisitor())
  const db = new DatabaseSync(join(folder, 'receipts.sqlite'))
  db.exec(`INSERT INTO tiles VALUES ('shop.example', 0, 0, x'00')`)
  expect(() => db.exec('UPDATE events SET gpc = 1')).toThrow('never change')
  expect(() => db.exec(`UPDATE tiles SET hashes = x'01'`)).toThrow('never changes')
  expect(() => db.exec('DELETE FROM tiles')).toThrow('never changes')
  expect(() => db.exec('UPDATE heads SET size = size - 1')).toThrow('never changes')
  expect(() => db.exec('DELETE FROM heads')).toThrow('never changes')
  expect(() => db.exec(`UPDATE notices SET notice = '{}'`)).toThrow('never change')
  db.close()
})

test('keeps everything over a restart', async () => {
  const path = join(temporaryFolder(), 'store.sqlite')
  const first = storeOf(await openDatabase(path))
  await first.countHeld('2026-11-22', 'shop.example', [{ service: 'ads', what: 'script', count: 2 }])
  await first.close()
  const second = storeOf(await openDatabase(path))
  expect(await second.heldCounts('shop.example')).toHaveLength(1)
  await second.close()
})

test('does all of a transaction or nothing, and nothing of others in between', async () => {
  const database = await openDatabase(join(temporaryFolder(), 'store.sqlite'))
  const add = (day: string) => ['held', ['site', 'day', 'service', 'what', 'count'], [['s', day, 'a', 'b', 1]]] as const
  const failing = database.transaction(async (sql) => {
    await sql.insert(...add('1'))
    await new Promise(setImmediate)
    throw new Error('half way')
  })
  const meanwhile = database.insert(...add('2'))
  await expect(failing).rejects.toThrow('half way')
  await meanwhile
  expect(await database.all('SELECT day FROM held')).toEqual([{ day: '2' }])
  await database.close()
})
