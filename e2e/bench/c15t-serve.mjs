// A program: the backend of c15t as its documentation sets it up with its stock adapter for Kysely, on the store it is told: a
// file of SQLite, or a `postgres://` address. It is copied to where its packages are installed. Prints where it listens.

import { createServer } from 'node:http'
import { DatabaseSync } from 'node:sqlite'
import { c15tInstance } from '@c15t/backend'
import { kyselyAdapter } from '@c15t/backend/db/adapters/kysely'
import { migrator } from '@c15t/backend/db/migrator'
import { DB } from '@c15t/backend/db/schema'
import { getRequestListener } from '@hono/node-server'
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely'
import pg from 'pg'

const [store] = process.argv.slice(2)
const isPostgres = store.startsWith('postgres:')
const dialect = isPostgres
  ? new PostgresDialect({ pool: new pg.Pool({ connectionString: store }) })
  : new SqliteDialect({ database: sqliteOf(store) })
const adapter = kyselyAdapter({ db: new Kysely({ dialect }), provider: isPostgres ? 'postgresql' : 'sqlite' })
const migration = await migrator({ db: DB.client(adapter), schema: 'latest' })
await migration.execute?.()
const { handler } = c15tInstance({
  appName: 'shop',
  basePath: '/',
  trustedOrigins: ['https://shop.example'],
  adapter,
  logger: { level: 'error' },
})
const server = createServer(getRequestListener((request) => handler(request)))
server.listen(0, '127.0.0.1', () => console.log(`${server.address().port}`))

/** Node's own SQLite as Kysely wants it, with the same promise as ours: what is answered is on disk. */
function sqliteOf(path) {
  const db = new DatabaseSync(path)
  db.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL')
  return {
    prepare(text) {
      const statement = db.prepare(text)
      return {
        reader: statement.columns().length > 0,
        all: (values) => statement.all(...values),
        run: (values) => statement.run(...values),
        iterate: (values) => statement.iterate(...values),
      }
    },
    close: () => db.close(),
  }
}
