// A collector in a process of its own, for tests that kill it: `node --import test-sources.ts test-launcher.ts <store> <site file> …`.
// Prints the lines of its log; stops gracefully on SIGTERM.

import { readFileSync } from 'node:fs'
import { serve } from './node-server.ts'

const [store = '', ...files] = process.argv.slice(2)
const limits = { burst: 1e6, perMinute: 1e6, sitePerSecond: 1e6 }
const sites = files.map((file) => JSON.parse(readFileSync(file, 'utf8')))
const serving = await serve({ sites, store, port: 0, limits })
process.once('SIGTERM', () => serving.close().then(() => process.stdin.destroy()))
// Whatever becomes of the test, nothing stays behind.
process.stdin.on('end', () => process.exit(1)).resume()
