import { afterAll, expect, test } from 'vitest'
import { testCollector, testVisitor } from '../test-site.ts'
import { storeContract } from './contract.ts'
import { migrate } from './migrations.ts'
import { openPostgres } from './postgres.ts'
import type { Sql } from './sql.ts'
import { openDatabase } from './store.ts'
import { StoreAway } from './store-away.ts'
import { startPostgres } from './test-postgres.ts'

const server = await startPostgres(['fsync=off'])
afterAll(() => server.end())

storeContract('PostgreSQL', (run) => async () => {
  const database = openPostgres(await server.database())
  await run(database)
  await database.close()
})

test('is refused until it is migrated on purpose, and then a collector runs on it', async () => {
  const place = await server.database()
  await expect(openDatabase(place)).rejects.toThrow('askfirst migrate')
  const database = openPostgres(place)
  await migrate(database)
  const { decide, call } = await testCollector({ store: place })
  const visitor = testVisitor()
  const { event } = await decide(visitor)
  expect((await call('GET', '/readyz')).status).toBe(200)
  expect(await (await call('GET', '/v1/me', { visitor })).text()).toContain(event)
  expect((await call('GET', '/v1/me/export', { visitor })).status).toBe(200)
  expect((await call('GET', `/v1/receipts/${event}/proof`)).status).toBe(200)
  await database.insert('askfirst_schema', ['version'], [[99]])
  await expect(openDatabase(place)).rejects.toThrow('has version')
  await expect(migrate(database)).rejects.toThrow('Install the newer one')
  await database.close()
})

test('does nothing more for a transaction that is over, and keeps nothing of one that went on after an error', async () => {
  const database = openPostgres(await server.database())
  await migrate(database)
  const add = ['held', ['site', 'day', 'service', 'what', 'count'], [['s', 'd', 'a', 'b', 1]]] as const
  const late: Sql[] = []
  const failing = database.transaction(async (sql) => {
    late.push(sql)
    throw new Error('half way')
  })
  await expect(failing).rejects.toThrow('half way')
  await expect(late[0]?.insert(...add)).rejects.toThrow('over')
  const careless = database.transaction(async (sql) => {
    await sql.insert(...add)
    await sql.run('SELECT 1 / 0').catch(() => {})
  })
  await expect(careless).rejects.toThrow('Nothing of it was kept')
  expect(await database.all('SELECT day FROM held')).toEqual([])
  await database.close()
})

test('says that the server is away', async () => {
  const away = openPostgres('postgres://askfirst@127.0.0.1:9/none')
  await expect(away.all('SELECT 1')).rejects.toThrow(StoreAway)
  await expect(away.transaction((sql) => sql.all('SELECT 1'))).rejects.toThrow(StoreAway)
  await away.close()
  await expect(openDatabase('postgres://askfirst@127.0.0.1:9/none')).rejects.toThrow('cannot be reached: connect ECONNREFUSED')
})

test('asks for many rows at once in one transaction, all of them or none', async () => {
  const database = openPostgres(await server.database())
  await migrate(database)
  const columns = ['site', 'day', 'service', 'what', 'count']
  const rows = Array.from({ length: 1000 }, (_, at) => ['s', String(at), 'a', 'b', at])
  await expect(database.insert('held', columns, [...rows, ['s', '7', 'a', 'b', 1]])).rejects.toMatchObject({ code: '23505' })
  expect(await database.all('SELECT count(*) AS count FROM held')).toEqual([{ count: 0 }])
  expect(await database.insert('held', columns, rows)).toBe(1000)
  expect(await database.all('SELECT count(*) AS count, sum(count) AS sum FROM held')).toMatchObject([{ count: 1000 }])
  await database.close()
})
