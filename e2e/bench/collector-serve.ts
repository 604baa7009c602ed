// A program: the collector on the store it is told, without limits per address or site. Prints where it listens, and on SIGTERM
// how often it has committed.

import { connectDatabase, migrate, serve } from '@askfirst/collector'
import { collectorSite } from './collector-site.ts'

const [store = ''] = process.argv.slice(2)
const database = connectDatabase(store)
await migrate(database)
await database.close()
const limits = { burst: 1e9, perMinute: 1e9, sitePerSecond: 1e9 }
let commits = 0
const { url, close } = await serve({
  sites: [collectorSite],
  store,
  port: 0,
  limits,
  log: ({ what }) => {
    if (what === 'committed') commits++
  },
})
process.once('SIGTERM', () => close().then(() => console.log(`${commits}`)))
console.log(new URL(url).port)
