// An owner who deploys in report mode first: nothing is held, and what would have been is said, counted and readable.

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ownPolicy from '@askfirst/demo-site/askfirst.config.ts'
import { startDemo } from '@askfirst/demo-site/server.ts'
import { definePolicy, type PolicyInput } from 'askfirst'
import type { Page } from 'playwright/test'
import { type Demo, test as enforcing, expect } from '../fixtures.ts'
import { arrive, decisionIn, idle, press, ranIn } from '../visitor.ts'

const test = enforcing.extend<{ demo: Demo }>({
  demo: async ({ dataFolder }, use) => {
    const policy = definePolicy({ ...(ownPolicy as PolicyInput), mode: 'report' })
    const demo = await startDemo({ port: 0, dataFolder, policy })
    await use(demo)
    await demo.close()
  },
})

const writeTwice = "document.cookie = '_seen=1; path=/'; document.cookie = '_seen=2; path=/'"

/** A partner's tag as its vendor hands it out, and a script of the site that nobody has declared anything of. */
async function doWhatOthersDo(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const script = document.createElement('script')
    script.src = `//partner.localhost:${location.port}/tag.js`
    const loaded = new Promise((done) => script.addEventListener('load', done))
    document.head.append(script)
    await loaded
  })
  await page.evaluate(writeTwice)
  await idle(page, 300)
}

/** What `page` says in its console from now on, of ours. */
function reportsOf(page: Page): readonly string[] {
  const said: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'info' && message.text().startsWith('askfirst ')) said.push(message.text())
  })
  return said
}

/** The sums as the operator reads them, while the collector runs. */
function sumsIn(dataFolder: string): Record<string, number> {
  const program = join(fileURLToPath(import.meta.resolve('askfirst')), '../main.js')
  const store = join(dataFolder, 'receipts.sqlite')
  const { stdout } = spawnSync(process.execPath, [program, 'counts', '--store', store, '--format', 'json'], { encoding: 'utf8' })
  const sums = JSON.parse(stdout) as { readonly service: string; readonly what: string; readonly count: number }[]
  return Object.fromEntries(sums.map(({ service, what, count }) => [`${service} ${what}`, count]))
}

test('nothing is held, and what would have been is said once', async ({ page, demo, judge }) => {
  const said = reportsOf(page)
  await arrive(page, demo.url)
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    window.askfirst.on('held', ({ what, service }) => heard.push(`${service} ${what}`))
  })
  await doWhatOthersDo(page)

  expect(await ranIn(page)).toEqual(['partner', 'ads'])
  expect(judge.contacted()).toEqual(expect.arrayContaining(['partner.localhost', 'ads.localhost']))
  expect(await judge.unnecessary()).toEqual(
    expect.arrayContaining([expect.stringContaining('_sommer'), expect.stringContaining('_seen')]),
  )
  expect(said.filter((line) => line.includes('/tag.js'))).toHaveLength(1)
  expect(said.filter((line) => line.includes('_seen'))).toEqual(['askfirst would hold cookie _seen (unlisted)'])
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard)
  expect(heard).toEqual(expect.arrayContaining(['partner script', 'partner cookie', 'unlisted cookie', 'ads script', 'ads img']))
})

test('the collector has the sums, and nothing about who it was', async ({ page, demo, dataFolder }) => {
  await arrive(page, demo.url)
  await doWhatOthersDo(page)
  await page.goto(`${demo.url}/privacy?secret=1`)
  await expect
    .poll(() => sumsIn(dataFolder))
    .toMatchObject({ 'partner script': 1, 'partner cookie': 1, 'unlisted cookie': 1, 'ads img': 1 })

  const calls = demo.requests.filter(({ path }) => path === '/consent/v1/counts')
  expect(calls).toHaveLength(1)
  for (const { cookie, headers, body } of calls) {
    expect([cookie, headers.get('referer')]).toEqual(['', null])
    expect(Object.keys(JSON.parse(body))).toEqual(['site', 'policy', 'counts'])
    expect(body).not.toMatch(/_seen|_sommer|tag\.js|secret/)
  }
})

test('what the markup keeps back waits for a yes all the same', async ({ page, demo, judge }) => {
  await arrive(page, demo.url)
  await idle(page, 300)
  expect(await ranIn(page)).toEqual([])
  expect(judge.contacted()).toEqual([])

  await press(page, 'accept-all')
  await expect.poll(() => ranIn(page)).toEqual(['stats settings', 'stats', 'partner', 'ads'])
})

test('a decision is taken and kept as ever, and what is granted is not reported', async ({ page, demo }) => {
  await arrive(page, demo.url)
  expect((await press(page, 'accept-all')).categories.marketing).toBe('granted')
  const said = reportsOf(page)
  await page.goto(demo.url)
  expect((await decisionIn(page))?.categories.marketing).toBe('granted')
  await doWhatOthersDo(page)
  expect(said).toEqual(['askfirst would hold cookie _seen (unlisted)'])
})

enforcing(
  'where the policy is enforced, the same is held, and nothing is said or counted',
  async ({ page, demo, judge, dataFolder }) => {
    const said = reportsOf(page)
    await arrive(page, demo.url)
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.src = `//partner.localhost:${location.port}/tag.js`
      document.head.append(script)
    })
    await page.evaluate(writeTwice)
    await page.goto(`${demo.url}/privacy`)
    expect([await judge.stored(), judge.contacted(), said, sumsIn(dataFolder)]).toEqual([[], [], [], {}])
    expect(demo.requests.filter(({ path }) => path.includes('/v1/counts'))).toEqual([])
  },
)
