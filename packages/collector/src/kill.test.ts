// What was acknowledged is there, whatever happens to the process.

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { verifyFile } from '@askfirst/receipt'
import { expect, test } from 'vitest'
import { verifyLog } from './log/verify-log.ts'
import { openDatabase, storeOf } from './store/store.ts'
import { type Acknowledged, decideAt, startProcess } from './test-process.ts'
import { temporaryFolder } from './test-site.ts'

test('killed under load, loses no receipt that it acknowledged', async () => {
  const folder = temporaryFolder()
  const acknowledged: Acknowledged[] = []
  for (let round = 1; round <= 3; round++) {
    const { url, child, gone } = await startProcess(folder)
    // Sixteen visitors at a time, until the kill tears their requests apart.
    const before = acknowledged.length
    const load = Array.from({ length: 16 }, async () => {
      for (let answer = await decideAt(url); answer; answer = await decideAt(url)) {
        acknowledged.push(answer)
        if (acknowledged.length === before + 60 + 25 * round) child.kill('SIGKILL')
      }
    })
    await Promise.all(load)
    await gone
    expect(child.signalCode).toBe('SIGKILL')
  }

  const { url, child, gone } = await startProcess(folder)
  for (const { visitor, receipt } of acknowledged) {
    const file = await (await fetch(`${url}/v1/me/receipt`, { headers: { authorization: visitor } })).text()
    expect(await verifyFile(file)).toMatchObject({ ok: true, receipts: [receipt] })
  }
  child.kill('SIGTERM')
  await gone
  const store = storeOf(await openDatabase(join(folder, 'receipts.sqlite')))
  expect((await store.head('shop.example'))?.size).toBeGreaterThan(acknowledged.length)
  expect(await verifyLog(store, 'shop.example')).toEqual([])
  await store.close()
}, 60_000)

const hasStrace = spawnSync('strace', ['-V']).status === 0
// `apt-get install -y strace` makes it run; `.ci/run` has it.
test.skipIf(!hasStrace)(
  `waits for the disk at least once per commit${hasStrace ? '' : ' (skipped: there is no strace)'}`,
  async () => {
    const folder = temporaryFolder()
    const trace = join(folder, 'trace')
    // -D: strace steps aside, so that signals and the exit code are the collector's own.
    const strace = ['strace', '-D', '-f', '-y', '-e', 'trace=fsync,fdatasync', '-o', trace]
    const { url, child, lines, gone } = await startProcess(folder, strace)
    const answers = await Promise.all(Array.from({ length: 40 }, () => decideAt(url)))
    const more = [await decideAt(url), await decideAt(url), await decideAt(url)]
    expect([...answers, ...more].every(Boolean)).toBe(true)
    // Before the stop, whose own checkpoint would add some.
    const syncs = readFileSync(trace, 'utf8').match(/(fsync|fdatasync)\(\d+<[^>]*receipts\.sqlite-wal>\)/g)?.length ?? 0
    const commits = lines.filter(({ what }) => what === 'committed').length
    child.kill('SIGTERM')
    await gone
    expect(commits).toBeGreaterThanOrEqual(4)
    expect(syncs).toBeGreaterThanOrEqual(commits)
    expect(child.exitCode).toBe(0)
  },
  60_000,
)
