// `npm run demo`: builds what is missing, starts the demo, says what to try, and stops on Ctrl-C without losing anything.

import { spawnSync } from 'node:child_process'
import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const port = Number(process.env.ASKFIRST_DEMO_PORT ?? 4180)

if (!isBuilt()) {
  console.log('Building …')
  const { status } = spawnSync('pnpm', ['run', 'build'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) process.exit(status ?? 1)
}

// Only now: what it imports may just have been built.
const { startDemo } = await import('./server.ts')
const demo = await startDemo({ port, dataFolder: join(import.meta.dirname, '.askfirst') }).catch(
  (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error
    console.error(`Port ${port} is taken. Choose another one: ASKFIRST_DEMO_PORT=4181 npm run demo`)
    process.exit(1)
  },
)

console.log(`
  The demo is running:  ${demo.url}

  Try this, with the browser's developer tools open on Network and on Application:
    1. Open it. Nothing but the site's own files is loaded, no cookie is set.
    2. Reject all: still nothing. Accept all: the trackers run, in the order of the page.
    3. ${demo.url}/product   a film and a map, each held until you want it
    4. ${demo.url}/cookies   what is stored now, your receipts, withdraw, erase
    5. ${demo.url}/privacy   every promise beside the control that keeps it
    6. ${demo.url}/ar/       the same in Arabic; Danish and German too

  Receipts are kept in demo-site/.askfirst. Ctrl-C stops it.
`)

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (stopping) process.exit(1)
    stopping = true
    void demo.close().then(() => process.exit(0))
  })

/** Is what `askfirst build` made younger than everything it is made of? */
function isBuilt(): boolean {
  const sources = ['packages/*/src/**/*', 'packages/*/package.json', 'demo-site/askfirst.config.ts', 'rollup.config.mjs']
  const built = statSync(join(import.meta.dirname, 'dist/askfirst/askfirst.js'), { throwIfNoEntry: false })
  return (
    built !== undefined && globSync(sources, { cwd: root }).every((file) => statSync(join(root, file)).mtimeMs <= built.mtimeMs)
  )
}
