// What was acknowledged is there, whatever happens to the process.

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { verifyFile } from '@askfirst/receipt'
import { expect, onTestFinished, test } from 'vitest'
import { killUnderLoad } from './test-kills.ts'
import { type Acknowledged, decideAt, startProcess } from './test-process.ts'
import { temporaryFolder } from './test-site.ts'

test('killed under load, loses no receipt that it acknowledged', async () => {
  const folder = temporaryFolder()
  const { acknowledged, ...rest } = await killUnderLoad(folder, 3)
  expect(acknowledged).toBeGreaterThan(100)
  expect(rest).toEqual({ rounds: 3, checkpoints: 3, lost: 0, wrong: 0, broken: 0, faults: 0 })
})

test('hands out after a kill what it acknowledged before, and it verifies', async () => {
  const folder = temporaryFolder()
  const before = await startProcess(folder)
  const { visitor, receipt } = (await decideAt(before.url)) as Acknowledged
  before.child.kill('SIGKILL')
  await before.gone
  const { url, child, gone } = await startProcess(folder)
  const file = await (await fetch(`${url}/v1/me/receipt`, { headers: { authorization: visitor } })).text()
  expect(await verifyFile(file)).toMatchObject({ ok: true, receipts: [receipt] })
  child.kill('SIGTERM')
  await gone
})

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
    onTestFinished(() => void child.kill('SIGKILL'))
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
