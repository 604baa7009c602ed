// What a distributed engine needs of us: every key and statement is about one site, and nothing is used that such an engine lacks.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { engineOf } from '../ingest/engine.ts'
import { testCollector, testVisitor } from '../test-site.ts'
import { migrate, statementsFrom } from './migrations.ts'
import { openPostgres } from './postgres.ts'
import type { Database, Sql } from './sql.ts'
import { tablesOf } from './tables.ts'
import { startPostgres } from './test-postgres.ts'

const server = await startPostgres(['fsync=off'])
afterAll(() => server.end())

async function migrated(): Promise<Database> {
  const database = openPostgres(await server.database())
  await migrate(database)
  return database
}

test('the site leads every key and index', async () => {
  const database = await migrated()
  const text = `SELECT indexname AS name, indexdef AS made FROM pg_indexes WHERE schemaname = 'public'`
  const indexes = await database.all<{ name: string; made: string }>(text)
  expect(indexes.length).toBeGreaterThan(10)
  const others = indexes.filter(({ made }) => !/ USING btree \(site[,)]/.test(made))
  expect(others.map(({ name }) => name)).toEqual(['askfirst_schema_pkey'])
  await database.close()
})

test('the tables that are read from the migrations are those that are there', async () => {
  const database = await migrated()
  const text = `SELECT table_name AS name, column_name AS column, upper(data_type) AS type FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name <> 'askfirst_schema' ORDER BY table_name, ordinal_position`
  const types = { TEXT: 'TEXT', INTEGER: 'INTEGER', BIGINT: 'BIGINT', BYTES: 'BYTEA' } as Record<string, string>
  const read = tablesOf().flatMap(({ name, columns }) =>
    columns.map((column) => ({ name, column: column.name, type: types[column.type] })),
  )
  expect(read.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0))).toEqual(
    await database.all(text),
  )
  await database.close()
})

test('no sequence, trigger, foreign key, view or function is made', async () => {
  const database = await migrated()
  const made = await database.all<{ what: string }>(`
    SELECT 'sequence' AS what FROM pg_sequences
    UNION ALL SELECT 'trigger' FROM pg_trigger
    UNION ALL SELECT 'foreign key' FROM pg_constraint WHERE contype = 'f'
    UNION ALL SELECT 'view' FROM pg_views WHERE schemaname = 'public'
    UNION ALL SELECT 'function' FROM pg_proc WHERE pronamespace = 'public'::regnamespace`)
  expect(made).toEqual([])
  await database.close()
})

const lacking =
  /\b(NOTIFY|LISTEN|SERIAL|BIGSERIAL|SEQUENCE|NEXTVAL|REFERENCES|FOREIGN KEY|GENERATED|UNNEST|COPY|PG_ADVISORY\w*|MERGE INTO|RETURNING|LATERAL|WITH RECURSIVE|DISTINCT ON)\b/

test('no statement of the package uses what such an engine lacks', () => {
  const source = join(import.meta.dirname, '..')
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  const own = files.filter((file) => /\.ts$/.test(file) && !/\.test\.ts$|test-|contract\.ts$/.test(file))
  expect(own.length).toBeGreaterThan(40)
  // SQL is written in capitals here, and nothing else is.
  const found = own.filter((file) =>
    lacking.test(readFileSync(join(source, file), 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')),
  )
  expect(found).toEqual([])
  expect(statementsFrom('postgres', 0).filter((text) => lacking.test(text) || /TRIGGER/.test(text))).toEqual([])
})

/** `sql`, and what it was asked. */
function listening(sql: Sql, heard: Set<string>): Sql {
  return {
    all: (text, values) => {
      heard.add(text)
      return sql.all(text, values)
    },
    run: (text, values) => {
      heard.add(text)
      return sql.run(text, values)
    },
    insert: (table, columns, rows, conflict = '') => {
      heard.add(`INSERT INTO ${table} (${columns.join(', ')}) ${conflict}`)
      return sql.insert(table, columns, rows, ...(conflict === '' ? [] : [conflict]))
    },
  }
}

test('every statement of a visitor’s story is about one site', async () => {
  const database = await migrated()
  const heard = new Set<string>()
  const heeded: Database = {
    ...database,
    ...listening(database, heard),
    transaction: (run) => database.transaction((sql) => run(listening(sql, heard))),
    deletion: (run) => database.deletion((sql) => run(listening(sql, heard))),
  }
  const { decide, call, site } = await testCollector({ store: engineOf(heeded), limits: { burst: 1e6 } })
  const visitor = testVisitor()
  await Promise.all(Array.from({ length: 300 }, () => decide(testVisitor())))
  await decide(visitor)
  await call('POST', '/v1/me/withdraw', { visitor, body: {} })
  for (const path of ['/v1/me', '/v1/me/export', '/v1/me/receipt', '/v1/log/consistency?from=1&to=2'])
    expect((await call('GET', path, { visitor })).status).toBe(200)
  const counts = { site: site.policy.site, policy: site.policy.version, counts: [{ service: 'video', what: 'script', count: 2 }] }
  await call('POST', '/v1/counts', { body: counts })
  await call('DELETE', '/v1/me', { visitor })
  expect(heard.size).toBeGreaterThan(12)
  for (const text of heard)
    if (text.startsWith('INSERT')) {
      expect(text).toMatch(/^INSERT INTO \w+ \(site, /)
      expect(text.includes('UPDATE')).toBe(/\(site, [^)]*\) DO UPDATE/.test(text))
    } else expect(text).toMatch(/\bsite = \$1\b/)
})
