import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { compareCheckpoint } from '../log/compare-checkpoint.ts'
import { tombstoneOf } from '../rights/credentials.ts'
import { temporaryFolder, testCollector, testVisitor } from '../test-site.ts'
import { writeBackup } from './backup.ts'
import { migrate } from './migrations.ts'
import { readErasures, restoreBackup } from './restore.ts'
import { connectDatabase, openDatabase, storeOf } from './store.ts'
import { startPostgres } from './test-postgres.ts'

const server = await startPostgres(['fsync=off'])
afterAll(() => server.end())

const places = {
  SQLite: async () => join(temporaryFolder(), 'store.sqlite'),
  PostgreSQL: () => server.database(),
}

/** A store with `visitors` decisions, in use. */
async function usedStore(place: string, visitors = 300) {
  const first = connectDatabase(place)
  await migrate(first)
  await first.close()
  const test = await testCollector({ store: place, limits: { burst: 1e6 } })
  const holders = Array.from({ length: visitors }, testVisitor)
  await Promise.all(holders.map((visitor) => test.decide(visitor)))
  return { ...test, holders }
}

for (const kind of ['SQLite', 'PostgreSQL'] as const)
  test(`a snapshot of ${kind} is of one moment, while others write`, async () => {
    const place = await places[kind]()
    const { decide } = await usedStore(place, 1)
    const reader = await openDatabase(place)
    const count = 'SELECT count(*) AS count FROM events'
    const seen = await reader.snapshot(async (sql) => {
      const before = await sql.all(count)
      await decide(testVisitor())
      return [before, await sql.all(count)]
    })
    expect(seen).toEqual([[{ count: 1 }], [{ count: 1 }]])
    expect(await reader.all(count)).toEqual([{ count: 2 }])
    await reader.close()
  })

for (const [from, to] of [
  ['SQLite', 'SQLite'],
  ['SQLite', 'PostgreSQL'],
  ['PostgreSQL', 'PostgreSQL'],
  ['PostgreSQL', 'SQLite'],
] as const)
  test(`what is backed up from ${from} in use is the same in ${to}`, async () => {
    const place = await places[from]()
    const { decide } = await usedStore(place)
    const file = join(temporaryFolder(), 'backup')
    const [source, target] = [await openDatabase(place), connectDatabase(await places[to]())]
    const busy = Promise.all(Array.from({ length: 100 }, () => decide(testVisitor())))
    const counts = await writeBackup(source, file)
    await busy
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const restored = await restoreBackup(file, target, [])
    expect(restored.rows).toEqual(counts)
    expect(restored.logs).toEqual({ 'shop.example': [] })
    const again = join(temporaryFolder(), 'again')
    await writeBackup(target, again)
    const rows = (path: string) => gunzipSync(readFileSync(path)).toString().split('\n').slice(1, -2)
    expect(rows(again)).toEqual(rows(file))
    await source.close()
    await target.close()
  })

test('what was erased after the backup is erased again, and the log verifies', async () => {
  const place = await places.SQLite()
  const { call, holders } = await usedStore(place, 3)
  const source = await openDatabase(place)
  const [file, list] = [join(temporaryFolder(), 'backup'), join(temporaryFolder(), 'list')]
  await writeBackup(source, file)
  expect((await call('DELETE', '/v1/me', { visitor: holders[1] as string })).status).toBe(200)
  await writeBackup(source, list, ['erased'])
  const record = (at: number) => /Consent (\S+)\./.exec(holders[at] ?? '')?.[1] ?? ''
  for (const erasures of [await readErasures(source), await readErasures(list)]) {
    expect(erasures).toMatchObject([{ site: 'shop.example', tombstone: tombstoneOf(record(1)) }])
    const target = connectDatabase(await places.SQLite())
    expect(await restoreBackup(file, target, erasures)).toMatchObject({ erased: 1, logs: { 'shop.example': [] } })
    const store = storeOf(target)
    expect(await store.record('shop.example', record(1))).toBeUndefined()
    expect(await store.eventsOfRecord('shop.example', record(1))).toEqual([])
    expect(await store.record('shop.example', record(0))).toBeDefined()
    expect(await readErasures(target)).toEqual(erasures)
    await target.close()
  }
  await source.close()
})

test('is never laid over a store that holds something, and half a file is none', async () => {
  const place = await places.SQLite()
  await usedStore(place, 3)
  const source = await openDatabase(place)
  const file = join(temporaryFolder(), 'backup')
  await writeBackup(source, file)
  await expect(writeBackup(source, file)).rejects.toThrow('EEXIST')
  await expect(restoreBackup(file, source, [])).rejects.toThrow('not empty')
  const bytes = readFileSync(file)
  const text = gunzipSync(bytes).toString()
  for (const broken of [
    bytes.subarray(0, bytes.length / 2),
    gzipSync(text.split('\n').slice(0, -2).join('\n')),
    gzipSync(text.replace('"accept-all"', '"reject-all"')),
    Buffer.from('nothing'),
  ]) {
    writeFileSync(file, broken)
    const target = connectDatabase(await places.SQLite())
    await expect(restoreBackup(file, target, [])).rejects.toThrow('no whole backup')
    expect(await readErasures(target).catch(() => [])).toEqual([])
    expect(await target.all('SELECT 1 FROM events').catch(() => [])).toEqual([])
    await target.close()
  }
  await source.close()
})

test('says what a restored log lacks of a checkpoint that was kept, and when it has become another log', async () => {
  const place = await places.SQLite()
  const { decide, collector } = await usedStore(place, 300)
  const checkpoint = async () => (await collector.store.head('shop.example'))?.checkpoint ?? ''
  const kept = await checkpoint()
  const [file, copy] = [join(temporaryFolder(), 'backup'), await places.SQLite()]
  const source = await openDatabase(place)
  await writeBackup(source, file)
  await decide(testVisitor())
  await decide(testVisitor())
  const newer = await checkpoint()
  const target = connectDatabase(copy)
  await restoreBackup(file, target, [])
  const compare = (note: string) => compareCheckpoint(storeOf(target), 'shop.example', note)
  expect(await compare(kept)).toEqual({ result: 'same' })
  expect(await compare(newer)).toEqual({ result: 'behind', lost: 2 })
  expect(await compare(newer.replace('\n303\n', '\n302\n'))).toEqual({ result: 'unsigned' })
  const forked = await testCollector({ store: copy })
  for (const visitor of [testVisitor(), testVisitor()]) await forked.decide(visitor)
  expect(await compare(newer)).toEqual({ result: 'other' })
  await target.close()
  await source.close()
})
