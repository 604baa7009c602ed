// The gate as a proxy, and a proxy that does nothing, in front of one site, loaded in turns over real sockets.

import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type RequestListener, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { openProxy } from '../../packages/gate/src/proxy.ts'
import { samplePolicy } from '../../packages/gate/src/testing/sample.ts'
import { type Pair, sidesOf } from './compare.ts'
import { gatePage } from './gate-page.ts'

async function listen(listener: RequestListener): Promise<{ server: Server; url: string }> {
  const server = createServer(listener)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

/** Milliseconds a page of 100 KB takes, as ten connections at once see it; `count` pairs of `seconds` each. */
export async function takeProxyLoads(count: number, seconds: number): Promise<Pair[]> {
  const site = await listen((_, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(gatePage))
  const through = await listen((incoming, response) => {
    request(site.url + incoming.url, { headers: incoming.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    }).end()
  })
  const script = readFileSync(join(import.meta.dirname, '../../demo-site/dist/askfirst/askfirst.js'), 'utf8')
  const gate = await openProxy({ policy: samplePolicy({ site: 'localhost' }), script, upstream: site.url, port: 0 })
  const urls = { plain: through.url, guarded: gate.url }
  const load = async (side: keyof Pair): Promise<number> => {
    const { requests, errors, non2xx } = await autocannon({
      url: urls[side],
      connections: 10,
      duration: seconds,
      headers: { accept: 'text/html', 'sec-fetch-dest': 'document' },
    })
    if (errors || non2xx || !requests.total) throw new Error(`${side}: ${errors} errors, ${non2xx} other answers`)
    return (seconds * 1000) / requests.total
  }
  try {
    const pairs: Pair[] = []
    for (let i = -1; i < count; i++) {
      const pair = { plain: 0, guarded: 0 }
      for (const side of sidesOf(i)) pair[side] = await load(side)
      if (i >= 0) pairs.push(pair)
    }
    return pairs
  } finally {
    await gate.close()
    for (const { server } of [through, site]) {
      server.closeAllConnections()
      server.close()
    }
  }
}
