// A banner that nobody can see: hidden by an ad blocker, taken out, or never come. It counts as refused, and the page works.

import type { Page } from 'playwright/test'
import { test } from '../ad-blocker.ts'
import { expect } from '../fixtures.ts'
import { layouts, startLayout } from '../layouts.ts'
import { arrive, control, decisionIn, ranIn } from '../visitor.ts'

const cosmetic = '#askfirst { display: none !important }'

/** What is in the middle of the screen is the page's, it scrolls, and pointer and keyboard reach it. */
async function expectFree(page: Page): Promise<void> {
  await page.locator('main h1').click()
  await page.mouse.wheel(0, 300)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main,header,footer') !== null)).toBe(true)
  await page.locator('footer a').first().click()
  await expect(page).toHaveURL(/privacy/)
}

/** Nobody was asked, so nobody has said yes. */
async function expectRefused(page: Page, stored: string[]): Promise<void> {
  expect(await decisionIn(page)).toBeUndefined()
  expect(await ranIn(page)).toEqual([])
  expect(stored).toEqual([])
}

for (const layout of layouts) {
  test(`hidden before it comes, in the layout ${layout}`, async ({ page, filter, dataFolder, judge }) => {
    const demo = await startLayout(layout, dataFolder)
    let come = (): void => {}
    const hidden = new Promise<void>((done) => {
      come = done
    })
    await page.route('**/askfirst.banner.*', async (route) => {
      await hidden
      await route.continue()
    })
    await page.goto(demo.url, { waitUntil: 'commit' })
    await filter(page, cosmetic)
    come()
    await expect(page.locator('#askfirst [data-askfirst-do="reject-all"]')).toHaveCount(1)

    await expect(control(page, 'reject-all')).toHaveCount(0)
    await expectFree(page)
    await expectRefused(page, await judge.stored())
    await demo.close()
  })

  test(`hidden while it is there, in the layout ${layout}`, async ({ page, filter, dataFolder, judge }) => {
    const demo = await startLayout(layout, dataFolder)
    await arrive(page, demo.url)
    await filter(page, cosmetic)

    await expect(control(page, 'reject-all')).toHaveCount(0)
    await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).paddingBottom)).toBe('0px')
    await expectFree(page)
    await expectRefused(page, await judge.stored())
    await demo.close()
  })

  test(`taken out of the page, in the layout ${layout}`, async ({ page, dataFolder, judge }) => {
    const demo = await startLayout(layout, dataFolder)
    await arrive(page, demo.url)
    await page.evaluate(() => document.getElementById('askfirst')?.remove())

    // It stays out, however long one looks.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done))))
    await expect(page.locator('#askfirst section')).toHaveCount(0)
    await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).paddingBottom)).toBe('0px')
    await expectFree(page)
    await expectRefused(page, await judge.stored())
    await demo.close()
  })
}

for (const name of ['banner', 'decide'])
  test(`its file is blocked: ${name}`, async ({ page, demo, judge }) => {
    await page.route(`**/askfirst.${name}.*`, (route) => route.abort('blockedbyclient'))
    const blocked = page.waitForEvent('requestfailed', (request) => request.url().includes(`askfirst.${name}.`))
    await page.goto(demo.url)
    await blocked

    await expectFree(page)
    await expectRefused(page, await judge.stored())
  })

test('the preferences, where they are hidden, do not lock the page either', async ({ page, demo, filter, judge }) => {
  await arrive(page, demo.url)
  await filter(page, cosmetic)
  const come = page.waitForResponse(/askfirst\.widget\.en/)
  await page.locator('footer [data-askfirst-do="preferences"]').click()
  await come

  await expectFree(page)
  await expectRefused(page, await judge.stored())
})

test('the preferences do not lock the page where they are hidden while they are open', async ({ page, demo, filter, judge }) => {
  await arrive(page, demo.url)
  await page.locator('footer [data-askfirst-do="preferences"]').click()
  await expect(control(page, 'save')).toBeVisible()
  await filter(page, cosmetic)

  await expectFree(page)
  await expectRefused(page, await judge.stored())
})
