import { Client } from 'pg'
import { afterAll, expect, test } from 'vitest'
import { verifyLog } from '../log/verify-log.ts'
import { testCollector, testVisitor } from '../test-site.ts'
import { migrate } from './migrations.ts'
import { openPostgres } from './postgres.ts'
import { grantRights } from './roles.ts'
import { startPostgres } from './test-postgres.ts'

const server = await startPostgres(['fsync=off'])
afterAll(() => server.end())

/** A database whose collector has a role of its own, as `askfirst migrate --role collector` makes it. */
async function restricted(): Promise<string> {
  const place = await server.database()
  const owner = openPostgres(place)
  await migrate(owner)
  await owner.run('CREATE ROLE collector LOGIN').catch(() => {})
  await grantRights(owner, 'collector')
  await grantRights(owner, 'collector')
  await owner.close()
  return place.replace('askfirst@', 'collector@')
}

test('a collector with the restricted role does everything it has to, erasing included', async () => {
  const { decide, call, collector, site } = await testCollector({ store: await restricted() })
  const [visitor, other] = [testVisitor(), testVisitor()]
  await decide(visitor)
  await decide(other)
  expect((await call('POST', '/v1/me/withdraw', { visitor, body: {} })).status).toBe(201)
  expect((await call('GET', '/v1/me/receipt', { visitor })).status).toBe(200)
  const counts = { site: site.policy.site, policy: site.policy.version, counts: [{ service: 'video', what: 'script', count: 2 }] }
  expect((await call('POST', '/v1/counts', { body: counts })).status).toBe(204)
  expect(await (await call('DELETE', '/v1/me', { visitor })).json()).toMatchObject({ erased: 2 })
  expect((await call('GET', '/v1/me', { visitor })).status).toBe(404)
  expect((await call('GET', '/v1/me', { visitor: other })).status).toBe(200)
  expect(await verifyLog(collector.store, 'shop.example')).toEqual([])
})

test('the restricted role changes and deletes nothing of what is append-only', async () => {
  const client = new Client(await restricted())
  await client.connect()
  const refused = [
    ...['events', 'notices', 'tiles', 'keys'].map((table) => `UPDATE ${table} SET site = site`),
    ...['events', 'notices', 'tiles', 'keys', 'heads', 'records'].map((table) => `DELETE FROM ${table}`),
    ...['TRUNCATE events', 'DROP TABLE events', 'ALTER TABLE events ADD COLUMN a TEXT', 'CREATE TABLE other (a TEXT)'],
    'INSERT INTO askfirst_schema VALUES (99)',
  ]
  for (const text of refused) await expect(client.query(text), text).rejects.toMatchObject({ code: '42501' })
  await client.query('SET ROLE collector_retention')
  for (const text of ['UPDATE events SET site = site', 'DELETE FROM tiles', 'DELETE FROM heads', 'DELETE FROM keys'])
    await expect(client.query(text), text).rejects.toMatchObject({ code: '42501' })
  await client.query('DELETE FROM events')
  await client.end()
})

test('a role that is not there is not made', async () => {
  const owner = openPostgres(await server.database())
  await migrate(owner)
  await expect(grantRights(owner, 'no"body')).rejects.toThrow('CREATE ROLE "no""body" LOGIN')
  await owner.close()
})

test('a role that may not become the other erases nothing, and says why', async () => {
  const place = await restricted()
  const owner = openPostgres(place.replace('collector@', 'askfirst@'))
  await owner.run('REVOKE collector_retention FROM collector')
  const database = openPostgres(place)
  await expect(database.deletion((sql) => sql.run('DELETE FROM events'))).rejects.toThrow('permission denied to set role')
  expect(await database.transaction((sql) => sql.all('SELECT 1 AS one'))).toEqual([{ one: 1 }])
  await database.close()
  await owner.close()
})
