// `askfirst migrate`, `backup` and `restore` over the store of a collector.

import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { connectDatabase, openDatabase, openSqlite, storeOf } from '@askfirst/collector'
import { afterAll, expect, test } from 'vitest'
import { startPostgres } from '../../../collector/src/store/test-postgres.ts'
import { testCollector, testVisitor } from '../../../collector/src/test-site.ts'
import { askfirst, folderWith } from '../testing/program.ts'

const server = await startPostgres(['fsync=off'])
afterAll(() => server.end())

test('migrate prints what it would do, does it once, and refuses what is newer', async () => {
  const folder = folderWith()
  const place = await server.database()
  const planned = askfirst(folder, 'migrate', '--store', place, '--role', 'web', '--dry-run')
  expect(planned).toMatchObject({ code: 0, err: '' })
  expect(planned.out).toMatch(
    /version 0 to \d+[\s\S]*CREATE TABLE events[\s\S]*BYTEA[\s\S]*GRANT SELECT, INSERT ON events TO "web";/,
  )
  expect(askfirst(folder, 'serve', '--store', place).code).toBe(1)
  expect(askfirst(folder, 'migrate', '--store', place).out).toMatch(/had version 0 and has \d+ now/)
  expect(askfirst(folder, 'migrate', '--store', place).out).toMatch(/has version \d+ already/)
  expect(askfirst(folder, 'migrate', '--store', place, '--role', 'web')).toMatchObject({
    code: 1,
    err: expect.stringContaining('CREATE ROLE "web" LOGIN'),
  })
  const database = await openDatabase(place)
  await database.run('CREATE ROLE web LOGIN')
  expect(askfirst(folder, 'migrate', '--store', place, '--role', 'web').code).toBe(0)
  expect(await database.all(`SELECT has_table_privilege('web', 'events', 'DELETE') AS may`)).toEqual([{ may: false }])
  await database.insert('askfirst_schema', ['version'], [[99]])
  expect(askfirst(folder, 'migrate', '--store', place)).toMatchObject({ code: 1, err: expect.stringContaining('newer') })
  await database.close()
})

test('the SQL that migrate prints makes the same tables', async () => {
  const folder = folderWith()
  const [place, other] = [await server.database(), await server.database()]
  const { out } = askfirst(folder, 'migrate', '--store', place, '--dry-run')
  askfirst(folder, 'migrate', '--store', other)
  const [printed, made] = [connectDatabase(place), await openDatabase(other)]
  for (const text of out.split(';\n')) if (/\S/.test(text)) await printed.run(text)
  const text = `SELECT table_name, column_name, data_type FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2`
  expect(await printed.all(text)).toEqual(await made.all(text))
  await printed.close()
  await made.close()
})

test('migrate without a server says which one is away, and a file is not made to look at it', () => {
  const folder = folderWith()
  const away = askfirst(folder, 'migrate', '--store', 'postgres://web:secret@127.0.0.1:9/none')
  expect(away).toMatchObject({ code: 1, err: expect.stringContaining('ECONNREFUSED') })
  expect(away.err + away.out).not.toContain('secret')
  expect(askfirst(folder, 'migrate', '--store', 'none.sqlite', '--dry-run').code).toBe(1)
  expect(askfirst(folder, 'migrate', '--store', 'a.sqlite', '--role', 'web').code).toBe(1)
  expect(existsSync(join(folder, 'none.sqlite'))).toBe(false)
})

test('backup while the collector runs, and restore without what was erased since', async () => {
  const { decide, call, collector, folder } = await testCollector()
  const [visitor, gone] = [testVisitor(), testVisitor()]
  for (const one of [visitor, gone]) await decide(one)
  expect(askfirst(folder, 'backup', '--store', 'receipts.sqlite', '--out', 'b').out).toContain('Sites: 1, receipts: 2')
  await call('DELETE', '/v1/me', { visitor: gone })
  await decide(testVisitor())
  writeFileSync(join(folder, 'checkpoint'), (await collector.store.head('shop.example'))?.checkpoint ?? '')
  expect(askfirst(folder, 'backup', '--erasures', '--store', 'receipts.sqlite', '--out', 'e').out).toContain('erased: 1')

  expect(askfirst(folder, 'restore', 'b', '--store', 'new.sqlite').err).toContain('--no-erasures')
  expect(existsSync(join(folder, 'new.sqlite'))).toBe(false)
  for (const [name, erasures] of [
    ['one.sqlite', 'receipts.sqlite'],
    ['two.sqlite', 'e'],
  ] as const) {
    const restored = askfirst(folder, 'restore', 'b', '--store', name, '--erasures', erasures)
    expect(restored).toMatchObject({ code: 0, err: '' })
    expect(restored.out).toMatch(/Restored 2 receipts[\s\S]*erased again: 1[\s\S]*log of shop.example verifies/)
    const store = storeOf(openSqlite(join(folder, name)))
    expect(await store.eventsOfLog('shop.example', 0, 9)).toHaveLength(1)
    await store.close()
  }
  const late = askfirst(folder, 'restore', 'b', '--store', 'three.sqlite', '--no-erasures', '--checkpoint', 'checkpoint')
  expect(late).toMatchObject({ code: 1, err: expect.stringMatching(/behind checkpoint: \d entries/) })
  expect(askfirst(folder, 'restore', 'b', '--store', 'one.sqlite', '--no-erasures').err).toContain('not empty')
})
