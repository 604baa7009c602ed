// Several collectors on one PostgreSQL: one log per site, and nothing lost when one of them or the server dies.

import { afterAll, expect, test } from 'vitest'
import { verifyLog } from '../log/verify-log.ts'
import { type Acknowledged, decideAt, startProcess } from '../test-process.ts'
import { temporaryFolder, testMessage, testPolicy, testSite, testVisitor } from '../test-site.ts'
import { migrate } from './migrations.ts'
import { openPostgres } from './postgres.ts'
import { storeOf } from './store.ts'
import { startPostgres } from './test-postgres.ts'

const server = await startPostgres()
afterAll(() => server.end())

const sites = ['shop.example', 'blog.example', 'news.example'].map((name) => testSite(testPolicy(name)))

async function migratedDatabase(): Promise<string> {
  const place = await server.database()
  const database = openPostgres(place)
  await migrate(database)
  await database.close()
  return place
}

/** Everything that was acknowledged is in the store as it was answered, once, and every log verifies. */
async function expectKept(place: string, acknowledged: readonly Acknowledged[], names: readonly string[]): Promise<void> {
  const store = storeOf(openPostgres(place))
  for (const name of names) {
    const kept = await store.eventsOfLog(name, 0, 1e6)
    const byEvent = new Map(kept.map(({ receipt }) => [receipt.event, receipt]))
    for (const { receipt } of acknowledged.filter(({ receipt }) => receipt.site === name))
      expect(byEvent.get(receipt.event)).toEqual(receipt)
    expect((await store.head(name))?.size).toBe(kept.length + 1)
    expect(await verifyLog(store, name)).toEqual([])
  }
  await store.close()
}

for (const [what, served] of [
  ['one site', sites.slice(0, 1)],
  ['many sites', sites],
] as const)
  test(`one of two collectors is killed again and again, and ${what} lose nothing`, async () => {
    const place = await migratedDatabase()
    const start = () => startProcess(temporaryFolder(), [], place, served)
    const acknowledged: Acknowledged[] = []
    const survivor = await start()
    let last = performance.now()
    let longest = 0
    let isOver = false
    const load = (url: string, onAnswer: () => void) =>
      Array.from({ length: 8 }, async (_, at) => {
        const site = served[at % served.length]
        for (let answer = await decideAt(url, site); answer && !isOver; answer = await decideAt(url, site)) {
          acknowledged.push(answer)
          onAnswer()
        }
      })
    const steady = load(survivor.url, () => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    })
    for (let round = 1; round <= 3; round++) {
      const { url, child, gone } = await start()
      let answers = 0
      await Promise.all(load(url, () => ++answers === 20 + 15 * round && child.kill('SIGKILL')))
      await gone
      expect(child.signalCode).toBe('SIGKILL')
    }
    isOver = true
    await Promise.all(steady)
    survivor.child.kill('SIGTERM')
    await survivor.gone
    expect(survivor.child.exitCode).toBe(0)
    // It waits for the transaction that died, and for nothing else.
    expect(longest).toBeLessThan(5000)
    await expectKept(
      place,
      acknowledged,
      served.map(({ policy }) => policy.site),
    )
  })

test('a server that crashes and comes back is waited for, and what was acknowledged is there', async () => {
  const place = await migratedDatabase()
  const { url, child, gone } = await startProcess(temporaryFolder(), [], place, sites.slice(0, 1))
  const acknowledged: Acknowledged[] = []
  const isReady = async () => (await fetch(`${url}/readyz`)).status
  const decide = async () => {
    const headers = { authorization: testVisitor(), 'content-type': 'application/json' }
    const body = JSON.stringify(testMessage(testSite()))
    const response = await fetch(`${url}/v1/decisions`, { method: 'POST', headers, body })
    return [response.status, ((await response.json()) as { code?: string }).code]
  }
  let isOver = false
  const load = Array.from({ length: 8 }, async () => {
    while (!isOver) {
      const answer = await decideAt(url)
      if (answer) acknowledged.push(answer)
    }
  })
  for (let round = 1; round <= 2; round++) {
    const enough = acknowledged.length + 40
    while (acknowledged.length < enough) await new Promise(setImmediate)
    await server.restart(async () => {
      await expect.poll(isReady).toBe(503)
      expect(await decide()).toEqual([503, 'STORE_AWAY'])
    })
    await expect.poll(isReady).toBe(200)
  }
  const enough = acknowledged.length + 40
  while (acknowledged.length < enough) await new Promise(setImmediate)
  isOver = true
  await Promise.all(load)
  child.kill('SIGTERM')
  await gone
  await expectKept(place, acknowledged, ['shop.example'])
})
