// What a durable, logged receipt costs. Needs no browser. Every limit is a ratio in one run; only one of servers that take turns.

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as plainTest } from 'playwright/test'
import { startPostgres } from '../../packages/collector/src/store/test-postgres.ts'
import { expectWithin } from './bench-test.ts'
import { load, startC15t, startProgram, takeTurns } from './collector-programs.ts'
import { report } from './report.ts'

const test = plainTest.extend<{ folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'askfirst-bench-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
})

test.describe.configure({ timeout: 900_000 })

const storeIn = (folder: string, name = 'receipts'): string => join(folder, `${name}.sqlite`)

test('a receipt beside a server that only reads and checks the same body: reported', async ({ folder }) => {
  const [bare, own] = [await startProgram('collector-bare.ts', []), await startProgram('collector-serve.ts', [storeIn(folder)])]
  for (const connections of [64, 256]) {
    const options = { connections, requests: 20_000, to: 'askfirst' } as const
    const name = `receipt, ${connections} connections, beside bare node:http`
    await expectWithin({ name, unit: 'µs', measure: 'share' }, () =>
      takeTurns({ ...options, port: bare.port }, { ...options, port: own.port }, 7),
    )
  }
  const { latency } = await load({ port: own.port, connections: 64, requests: 20_000, to: 'askfirst' })
  report([
    { name: 'receipt, 64 connections, median', unit: 'ms', guarded: latency.p50, note: `99 %: ${latency.p99.toFixed(1)} ms` },
  ])
  await Promise.all([bare.stop(), own.stop()])
})

/** Of both: where each keeps what it is told, in one server or one folder. */
async function expectFiftyTimes(name: string, peerStore: string, ownStore: string): Promise<void> {
  const [peer, own] = [await startC15t(peerStore), await startProgram('collector-serve.ts', [ownStore])]
  const few = { port: peer.port, connections: 64, requests: 600, to: 'c15t' } as const
  const many = { port: own.port, connections: 64, requests: 20_000, to: 'askfirst' } as const
  const subject = { name, unit: 'µs', measure: 'share', limit: 1 / 50 - 1, judge: 'median' } as const
  await expectWithin(subject, () => takeTurns(few, many, 3))
  await Promise.all([peer.stop(), own.stop()])
}

test('a receipt takes at most a fiftieth of what one of c15t takes', async ({ folder }) => {
  await expectFiftyTimes('receipt, beside @c15t/backend 2.2', storeIn(folder, 'c15t'), storeIn(folder))
})

test('the same in PostgreSQL', async () => {
  const postgres = await startPostgres()
  try {
    const name = 'receipt in PostgreSQL, beside @c15t/backend 2.2'
    await expectFiftyTimes(name, await postgres.database(), await postgres.database())
  } finally {
    await postgres.end()
  }
})

test('a receipt takes about as long with a million in the store as with none', async ({ folder }) => {
  const [empty, full] = [storeIn(folder, 'empty'), storeIn(folder, 'full')]
  execFileSync(process.execPath, [join(import.meta.dirname, 'collector-fill.ts'), full, '1000000'])
  expect(statSync(full).size / 1e6, 'bytes on the disk per receipt').toBeLessThan(900)
  const servers = [await startProgram('collector-serve.ts', [empty]), await startProgram('collector-serve.ts', [full])] as const
  const of = (at: 0 | 1) => ({ port: servers[at].port, connections: 64, requests: 20_000, to: 'askfirst' }) as const
  const subject = { name: 'receipt, a million in the store', unit: 'µs', measure: 'share', limit: 1 / 0.9 - 1 } as const
  await expectWithin(subject, () => takeTurns(of(0), of(1), 7))
  await Promise.all(servers.map((server) => server.stop()))
})

const hasStrace = spawnSync('strace', ['-V']).status === 0

test('answers thirty receipts for each time it waits for the disk, and waits at every commit', async ({ folder }) => {
  test.skip(!hasStrace, '`apt-get install -y strace` makes it run')
  const trace = join(folder, 'trace')
  const strace = ['strace', '-D', '-f', '-y', '-e', 'trace=fsync,fdatasync', '-o', trace]
  const own = await startProgram('collector-serve.ts', [storeIn(folder)], strace)
  await load({ port: own.port, connections: 64, requests: 20_000, to: 'askfirst' })
  // Before the stop, which empties the log of SQLite into its file.
  const syncs = readFileSync(trace, 'utf8').match(/(fsync|fdatasync)\(/g)?.length ?? 0
  const commits = Number((await own.stop()).trim())
  console.log(`${(20_000 / syncs).toFixed(1)} receipts for each of ${syncs} syncs, ${commits} commits`)
  expect(20_000 / syncs).toBeGreaterThanOrEqual(30)
  expect(syncs).toBeGreaterThanOrEqual(commits)
})
