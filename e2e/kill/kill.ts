// A program: `npm run kill -- 200` kills a collector under load as often as it is told, and says what is left of what was
// acknowledged. With `lossy` the disk also loses what was not synced, as when the power fails: see lossy-disk.c.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killUnderLoad } from '../../packages/collector/src/test-kills.ts'

const [rounds = '20', disk] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'askfirst-kill-'))
try {
  const kills = await killUnderLoad(folder, Number(rounds), disk === 'lossy' ? { LD_PRELOAD: lossyDisk() } : {})
  console.log(JSON.stringify({ disk: disk ?? 'kept', ...kills }, null, 2))
  const { lost, wrong, broken, faults, checkpoints, acknowledged } = kills
  if (lost + wrong + broken + faults > 0 || checkpoints < Number(rounds) || acknowledged < 40 * Number(rounds))
    process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** The library that loses writes, built for this machine. Needs a C compiler, and Linux. */
function lossyDisk(): string {
  const library = join(folder, 'lossy-disk.so')
  execFileSync('cc', [
    '-O2',
    '-Wall',
    '-shared',
    '-fPIC',
    '-o',
    library,
    join(import.meta.dirname, 'lossy-disk.c'),
    '-ldl',
    '-lpthread',
  ])
  return library
}
