// Every kind of trace a service can leave, and what is left of it when the visitor says no. Judged beneath the page.

import { type BrowserContext, test as base, expect, type Page } from 'playwright/test'
import { storedBy } from '../leaks/stored.ts'
import { acts, pagePath, startTracesSite, type TracesSite } from '../traces-site.ts'
import { decisionIn } from '../visitor.ts'

const test = base.extend<object, { site: TracesSite }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, use) => {
      const site = await startTracesSite()
      await use(site)
      await site.close()
    },
    { scope: 'worker' },
  ],
})

async function stored(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const lines = await storedBy({ page, session })
  await session.detach()
  return lines.sort()
}
/** What is left, also while the page is being replaced. */
const left = (page: Page): Promise<string[]> => stored(page).catch(() => ['the page is on its way'])

const of = (service: 'ad' | 'st', lines: readonly string[]): string[] =>
  lines.filter((line) => new RegExp(`^\\w+ (__\\w+-)?_?${service}_${service === 'ad' ? '|^cookie  ' : ''}`).test(line))

/** Each kind by what the browser's own jar and storage say; a trace that is not there first cannot be taken away. */
const cookieNames = (service: 'ad' | 'st'): string[] =>
  'host default site own path slash page secure none strict partitioned twice script'
    .split(' ')
    .map((name) => `_${service}_${name}`)

async function expectTraces(page: Page, service: 'ad' | 'st'): Promise<string[]> {
  const found = of(service, await stored(page))
  const names = found.map((line) => line.split(' ').slice(0, 2).join(' '))
  expect(names).toEqual(expect.arrayContaining(cookieNames(service).map((name) => `cookie ${name}`)))
  expect(names.filter((name) => name === `cookie _${service}_twice`)).toHaveLength(3)
  expect(names.filter((name) => name === `cookie _${service}_script`)).toHaveLength(2)
  expect(names).toEqual(expect.arrayContaining(['local', 'session', 'indexeddb', 'cache'].map((kind) => `${kind} ${service}_1`)))
  if (service === 'ad')
    expect(names).toEqual(
      expect.arrayContaining(
        ['__Host-ad_1', '__Host-ad_2', '__Secure-ad_1', '_ad_there', '_ad_folder', ''].map((name) => `cookie ${name}`),
      ),
    )
  return names
}

async function decided(context: BrowserContext, site: TracesSite, choices: Record<string, boolean>): Promise<Page> {
  const page = await context.newPage()
  await page.goto(site.url + pagePath)
  await page.evaluate((given) => window.askfirst.decide(given), choices)
  return page
}

test('a withdrawal takes away every trace that was left after a grant', async ({ context, site }) => {
  const page = await decided(context, site, { analytics: true, marketing: true })
  for (const service of ['ad', 'st'] as const) {
    await page.evaluate(acts.leave(service))
    await expectTraces(page, service)
  }
  await page.evaluate(() => window.askfirst.withdraw())
  await expect.poll(() => left(page)).toEqual([])
})

test('one category goes, while every trace of another stays', async ({ context, site }) => {
  const page = await decided(context, site, { analytics: true, marketing: true })
  await page.evaluate(acts.leave('ad'))
  await page.evaluate(acts.leave('st'))
  const kept = await expectTraces(page, 'st')
  await page.evaluate(() => window.askfirst.withdraw('marketing'))
  await expect.poll(async () => of('ad', await left(page))).toEqual([])
  await page.waitForLoadState('load')
  expect(await expectTraces(page, 'st')).toEqual(kept)
})

test('a refusal takes away what was left before askfirst was there', async ({ context, site }) => {
  const page = await context.newPage()
  await page.goto(`${site.url}${pagePath}?plain`)
  for (const act of [
    acts.register,
    acts.leave('ad'),
    acts.leave('st'),
    acts.leaveFiles('ad'),
    acts.leaveFiles('st'),
    acts.nameWindow,
  ])
    await page.evaluate(act)
  await expectTraces(page, 'ad')
  await expectTraces(page, 'st')
  expect(await stored(page)).toEqual(
    expect.arrayContaining(['file ad_1', 'file ad_folder', 'bucket ad_1', 'window.name ad_1', `service worker ${site.url}/`]),
  )
  const refused = await page.goto(site.url + pagePath)
  expect(refused?.ok()).toBe(true)
  await page.evaluate(() => window.askfirst.rejectAll())
  await expect.poll(() => left(page)).toEqual([])
  // A worker that controls a page does so until the page is left.
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller).catch(() => '')).toBeNull()
  expect(await decisionIn(page)).toBeDefined()
})

test('what only another path can see, and no name in the policy tells of, goes with the first page that sees it', async ({
  context,
  site,
}) => {
  const page = await context.newPage()
  await page.goto(`${site.url}/account/set?plain`)
  await page.goto(site.url + pagePath)
  await page.evaluate(() => window.askfirst.rejectAll())
  expect(await stored(page)).toContain('cookie _ad_pattern www.leak.localhost/account')

  await page.goto(`${site.url}/account/`)
  await expect.poll(() => left(page)).toEqual(['cookie _ad_http www.leak.localhost/account'])
})
