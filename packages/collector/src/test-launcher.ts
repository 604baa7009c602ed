// A collector in a process of its own, for tests that kill it: `node test-launcher.ts <store> <site file> …`.
// Prints the lines of its log; stops gracefully on SIGTERM. Runs the sources, never a stale build.

import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'

registerHooks({
  resolve(specifier, context, next) {
    const name = /^@askfirst\/([a-z]+)$/.exec(specifier)?.[1]
    return next(name ? new URL(`../../${name}/src/index.ts`, import.meta.url).href : specifier, context)
  },
})

const [store = '', ...files] = process.argv.slice(2)
const { serve } = await import('./node-server.ts')
const limits = { burst: 1e6, perMinute: 1e6 }
const sites = files.map((file) => JSON.parse(readFileSync(file, 'utf8')))
const serving = await serve({ sites, store, port: 0, limits })
process.once('SIGTERM', () => serving.close().then(() => process.stdin.destroy()))
// Whatever becomes of the test, nothing stays behind.
process.stdin.on('end', () => process.exit(1)).resume()
