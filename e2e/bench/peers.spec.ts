// Until a first visitor is asked: askfirst beside other tools, all on the same page in the same run. Installs the others from npm.

import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from '../fixtures.ts'
import { benchTest as test } from './bench-test.ts'
import { compare } from './compare.ts'
import { medianOf } from './median.ts'
import { installPeers } from './peers-install.ts'
import { byAddress, inline } from './peers-own.ts'
import { noTool, type Tool } from './peers-page.ts'
import { startToolSite } from './peers-site.ts'
import { type FirstVisit, slowPhone, visitFirst } from './peers-visit.ts'

test.describe.configure({ timeout: 900_000 })

/** In each of them every tool has its turn, each time beginning with another one. */
const rounds = 9

const resultsFile = join(import.meta.dirname, '../test-results/peers.md')

function tableOf(visits: ReadonlyMap<Tool, readonly FirstVisit[]>): string {
  const lines = [...visits].map(([{ name, banner }, all]) => {
    const median = (value: (visit: FirstVisit) => number): string =>
      Math.round(medianOf(all.map(value)).median).toLocaleString('en')
    const asking = banner
      ? [median((visit) => visit.banner ?? Number.NaN), median(({ requests }) => requests), median(({ bytes }) => bytes)]
      : ['', '', '']
    return `| ${[name, ...asking, median(({ firstPaint }) => firstPaint), median(({ largestPaint }) => largestPaint)].join(' | ')} |`
  })
  const header = '| tool | banner painted, ms | requests until then | bytes until then | first paint, ms | largest paint, ms |'
  return [header, '|---|--:|--:|--:|--:|--:|', ...lines].join('\n')
}

test('asks a first visitor sooner than every other tool, 4× slower and on slow 4G', async ({ browser }) => {
  const peers = await installPeers()
  const tools = [noTool, inline, byAddress, ...peers]
  const site = await startToolSite(tools)
  const visits = new Map<Tool, FirstVisit[]>(tools.map((tool) => [tool, []]))
  try {
    for (let round = 0; round < rounds; round++)
      for (const at of tools.keys()) {
        const tool = tools[(at + round) % tools.length] as Tool
        const visit = await visitFirst(browser, site.blank, site.addressOf(tool), { banner: tool.banner, slow: slowPhone })
        visits.get(tool)?.push(visit)
      }
  } finally {
    await site.close()
  }
  const table = tableOf(visits)
  mkdirSync(dirname(resultsFile), { recursive: true })
  appendFileSync(resultsFile, `${table}\n`)
  console.log(table)
  const bannersOf = (tool: Tool): number[] => visits.get(tool)?.map(({ banner }) => banner ?? Number.NaN) ?? []
  for (const peer of peers) {
    const own = bannersOf(inline)
    const { added } = compare(
      bannersOf(peer).map((plain, round) => ({ plain, guarded: own[round] ?? Number.NaN })),
      'difference',
    )
    console.log(
      `askfirst, inline, beside ${peer.name}: ${added.median.toFixed(0)} ms (${added.low.toFixed(0)} to ${added.high.toFixed(0)})`,
    )
    expect.soft(added.median, `askfirst's banner beside that of ${peer.name}, in milliseconds later`).toBeLessThan(0)
  }
})
