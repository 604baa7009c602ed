// A server of the pages to measure, under the demo's name, with the demo's built script. Nothing leaves the machine.

import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { builtFolder } from '@askfirst/demo-site/server.ts'
import { benchPages } from './bench-pages.ts'

export interface BenchSite {
  /** Without the slash at the end. */
  readonly url: string
  close(): Promise<void>
}

/** Starts the site on a free port of the loopback address. */
export async function startBenchSite(): Promise<BenchSite> {
  const askfirst = readFileSync(join(builtFolder, 'askfirst.js'))
  const scripts: Readonly<Record<string, string | Buffer>> = {
    '/askfirst/askfirst.js': askfirst,
    '/beside/askfirst.decide.js': readFileSync(join(builtFolder, 'askfirst.decide.js')),
    '/askfirst/blank.js': `/*${' '.repeat(askfirst.length - 4)}*/`,
  }
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://nordlys.localhost')
    const html = benchPages[pathname]?.(searchParams)
    const type = pathname.endsWith('.svg') ? 'image/svg+xml' : 'text/javascript'
    response.writeHead(200, {
      'content-type': html ? 'text/html' : type,
      'cache-control': 'no-store',
      // An isolated page has a clock of 5 microseconds; any other one of 100.
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    })
    response.end(html ?? scripts[pathname] ?? (type === 'image/svg+xml' ? '<svg xmlns="http://www.w3.org/2000/svg"/>' : ''))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://nordlys.localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
