// A program: what a server costs that reads and checks the same bodies and keeps nothing. Prints where it listens.

import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEngine } from '../../packages/collector/dist/ingest/engine.js'
import { parseDecision } from '../../packages/collector/dist/parse-decision.js'
import { openSites } from '../../packages/collector/dist/sites.js'
import { collectorSite } from './collector-site.ts'

const folder = mkdtempSync(join(tmpdir(), 'askfirst-bare-'))
const engine = await openEngine(join(folder, 'unused.sqlite'))
const sites = await openSites([collectorSite], engine, undefined, Date.now())
process.once('SIGTERM', () => {
  rmSync(folder, { recursive: true, force: true })
  process.exit()
})
const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const receipt = parseDecision(Buffer.concat(chunks).toString(), sites)
    const answer = JSON.stringify({ event: receipt.event, receipt })
    response.writeHead(201, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(answer) }).end(answer)
  })
})
server.listen(0, '127.0.0.1', () => console.log(`${(server.address() as { port: number }).port}`))
