// Pages that live twice: kept by the browser and brought back, or rendered ahead of their visit; and two at the same time.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, chromium, expect, type Page } from 'playwright/test'
import puppeteer from 'puppeteer-core'
import { pagePath, startTracesSite, type TracesSite } from '../traces-site.ts'

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
  // Private windows, which contexts otherwise are, render nothing ahead; and Playwright switches off what brings pages back.
  context: async ({ launchOptions }, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'askfirst-profile-'))
    const context = await chromium.launchPersistentContext(profile, {
      ...launchOptions,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    })
    await use(context)
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  },
})

const allows = (page: Page): Promise<boolean> => page.evaluate(() => window.askfirst.allows('ads'))

test('another tab follows at once, without being seen', async ({ context, site }) => {
  const [page, other] = [await context.newPage(), await context.newPage()]
  for (const tab of [page, other]) await tab.goto(site.url + pagePath)
  await page.evaluate(() => window.askfirst.acceptAll())
  await expect.poll(() => allows(other)).toBe(true)
  await page.evaluate(() => window.askfirst.withdraw())
  await expect.poll(() => allows(other)).toBe(false)
})

test('a page that the browser has kept follows as it is brought back', async ({ context, site }) => {
  const page = await context.newPage()
  await page.goto(site.url + pagePath)
  await page.evaluate(() => window.askfirst.acceptAll())
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { seen: [persisted, window.askfirst.allows('ads')] }))
  })
  await page.goto(`${site.url}/account/`)
  await page.evaluate(() => window.askfirst.withdraw())
  await page.goBack({ waitUntil: 'commit' })
  await expect.poll(() => page.evaluate(() => (window as { seen?: unknown }).seen)).toEqual([true, false])
})

test('a page that is rendered ahead decides and releases nothing before it is visited', async ({ site }) => {
  // Playwright's debugger keeps such a page from running at all.
  const browser = await puppeteer.launch({
    executablePath: process.env.ASKFIRST_CHROMIUM as string,
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const page = await browser.newPage()
  await page.goto(site.url + pagePath)
  await page.evaluate('askfirst.acceptAll()')
  await page.goto(`${site.url}/account/`)
  const ahead = site.until('/ahead')
  const rules = JSON.stringify({ prerender: [{ source: 'list', urls: ['/ahead'], eagerness: 'immediate' }] })
  await page.evaluate(
    `document.head.append(Object.assign(document.createElement('script'), { type: 'speculationrules', textContent: ${JSON.stringify(rules)} }))`,
  )
  expect(await ahead).toBe('prerendering, decided nothing, allows false')
  await page.evaluate(`location.assign('/ahead')`)
  await expect.poll(() => page.evaluate('window.heard').catch(() => '')).toEqual(['visible', true])
  await browser.close()
})
