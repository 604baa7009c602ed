// From a clean machine with Node 20 and npm to a running script of package.json. Knows how to get pnpm and the
// dependencies, not what the script does. Uses nothing but Node, because nothing else is there yet.

import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const windows = process.platform === 'win32'
const [script, ...rest] = process.argv.slice(2)
if (!script) {
  console.error('Say which script to run: node .ci/run-script.mjs <name in package.json>')
  process.exit(2)
}

const pnpm = findPnpm()
if (!isInstalled()) {
  console.log('Installing what the lock file names …')
  const installed = spawnSync(pnpm[0], [...pnpm.slice(1), 'install', '--frozen-lockfile'], {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
    // Without it pnpm asks whether it may replace an older node_modules, and there may be nobody to answer.
    env: { ...process.env, npm_config_confirm_modules_purge: 'false' },
  })
  if (installed.status !== 0) {
    console.error('The dependencies could not be installed; the lines above say why. A network is needed the first time.')
    process.exit(installed.status ?? 1)
  }
}

const running = spawn(pnpm[0], [...pnpm.slice(1), 'run', script, ...rest], { cwd: root, stdio: 'inherit', shell: windows })
// Ctrl-C reaches the script itself, through the terminal; we stay until it has stopped in its own way.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => running.kill('SIGTERM'))
running.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 0 : 1)))

/** The global pnpm where it is recent enough to read the lock file as we do, else one that npm fetches. */
function findPnpm() {
  const found = spawnSync('pnpm', ['--version'], { encoding: 'utf8', shell: windows, cwd: root })
  if (found.status === 0 && Number.parseInt(found.stdout, 10) >= 12) return ['pnpm']
  return ['npm', 'exec', '--yes', '--package=pnpm@12', '--', 'pnpm']
}

/** pnpm keeps a copy of the lock file it has installed, written last: equal means complete and up to date. */
function isInstalled() {
  try {
    return readFileSync(join(root, 'node_modules/.pnpm/lock.yaml')).equals(readFileSync(join(root, 'pnpm-lock.yaml')))
  } catch {
    return false
  }
}
