// One visitor with the site open twice.

import type { Cookie } from 'playwright/test'
import { expect, test } from '../fixtures.ts'
import { arrive, control, press, ranIn } from '../visitor.ts'

test('accepting in one tab releases in the other, and its banner goes', async ({ context, page, demo }) => {
  const other = await context.newPage()
  await arrive(page, demo.url)
  await arrive(other, `${demo.url}/product`)
  await press(page, 'accept-all')

  await expect(control(other, 'accept-all')).toHaveCount(0)
  await expect.poll(() => ranIn(other)).toEqual(['stats settings', 'stats', 'partner', 'ads'])
})

test('withdrawing in one tab cleans up after the other', async ({ context, page, demo, judge }) => {
  await arrive(page, demo.url)
  await press(page, 'accept-all')
  const other = await context.newPage()
  await other.goto(demo.url)
  await expect.poll(() => ranIn(other)).toContain('ads')

  await page.locator('footer [data-askfirst-do="withdraw"]').click()
  await expect.poll(() => other.evaluate(() => window.askfirst.allows('stats')).catch(() => true)).toBe(false)
  await expect.poll(() => ranIn(other).catch(() => undefined)).toEqual([])
  await expect.poll(async () => (await judge.unnecessary()).filter((line) => line.includes('nordlys'))).toEqual([])
})

test('an answer that was under way brings no grant back', async ({ context, page, demo }) => {
  const recordOf = async () => (await context.cookies()).find(({ name }) => name === 'askfirst')
  await arrive(page, demo.url)
  await press(page, 'accept-all')
  // So that nothing has run only in the page that follows.
  await expect.poll(() => ranIn(page)).toContain('ads')
  const granted = (await recordOf()) as Cookie
  await page.locator('footer [data-askfirst-do="withdraw"]').click()
  await expect.poll(() => ranIn(page).catch(() => undefined)).toEqual([])
  // Now somebody watches over the record.
  await page.locator('#askfirst .reopen').waitFor()
  const withdrawn = await recordOf()

  // As a server does that was asked before, and answers now.
  await context.addCookies([granted])
  await expect.poll(async () => (await recordOf())?.value).toBe(withdrawn?.value)
  expect(await page.evaluate(() => window.askfirst.allows('ads'))).toBe(false)
})
