// A visitor who wants to know what they said, to have it in writing, and to take it back (R36, R47, R85, R88).

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright/test'
import { expect, test } from '../fixtures.ts'
import { verifyOffline } from '../verify-offline.ts'
import { arrive, decisionIn, press } from '../visitor.ts'

const choices = (page: Page): Locator => page.locator('askfirst-choices')
const button = (page: Page, name: string): Locator => choices(page).getByRole('button', { name })

/** Accepts on the cookie page and waits until the collector has it on disk. */
async function acceptOnCookiePage(page: Page, url: string): Promise<void> {
  await arrive(page, `${url}/cookies`)
  await press(page, 'accept-all')
  await page.evaluate(() => window.askfirst.receipt())
}

/** Presses, and waits for the page that follows: what ran cannot be taken back. */
async function pressAndReload(page: Page, pressed: Locator): Promise<void> {
  const loaded = page.waitForEvent('load')
  await pressed.click()
  await loaded
}

test('before any answer it says so', async ({ page, demo }) => {
  await arrive(page, `${demo.url}/cookies`)
  await expect(choices(page)).toContainText('You have not decided yet')
  await expect(button(page, 'Withdraw all')).toHaveCount(0)
})

test('it says what was chosen, when, until when and under which reference', async ({ page, demo }) => {
  await acceptOnCookiePage(page, demo.url)
  const decision = await decisionIn(page)
  const year = new Date(decision?.validUntil ?? 0).getUTCFullYear()
  for (const said of ['MarketingAllowed', 'Decided', String(year), decision?.id ?? 'no id'])
    await expect(choices(page)).toContainText(said)
})

test('everything is withdrawn with one press, and the history has both events, each with a receipt', async ({
  page,
  demo,
  dataFolder,
}) => {
  await acceptOnCookiePage(page, demo.url)
  await pressAndReload(page, button(page, 'Withdraw all'))
  await expect(choices(page)).toContainText('MarketingRefused')
  expect(Object.values((await decisionIn(page))?.categories ?? {})).toEqual(['denied', 'denied', 'denied'])

  await page.evaluate(() => window.askfirst.receipt())
  await button(page, 'Show all receipts').click()
  await expect(choices(page).locator('li')).toHaveText([/Marketing: Withdrawn/, /Marketing: Allowed/])
  for (const [at, said] of ['marketing withdrawn', 'marketing granted'].entries()) {
    const saved = page.waitForEvent('download')
    await choices(page).locator('li').nth(at).getByRole('button').click()
    const file = join(dataFolder, `receipt-${at}.json`)
    writeFileSync(file, readFileSync(await (await saved).path()))
    expect(verifyOffline(file)).toMatchObject({ accepted: true, said: expect.stringContaining(said) })
  }
})

test('erasing asks once, then everything is gone from both sides', async ({ page, demo }) => {
  await acceptOnCookiePage(page, demo.url)
  await button(page, 'Erase my data').click()
  await expect(choices(page)).toContainText('It cannot be undone')
  expect((await decisionIn(page))?.id).toBeDefined()
  await pressAndReload(page, button(page, 'Erase now'))

  expect((await decisionIn(page))?.id).toBeUndefined()
  await button(page, 'Show all receipts').click()
  await expect(choices(page).getByRole('status')).toContainText('There is no record about you')
})

test('an objection to the controller, by keyboard alone, with the day by which it must be answered', async ({ page, demo }) => {
  await acceptOnCookiePage(page, demo.url)
  await choices(page).locator('summary').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('I object')
  await page.keyboard.press('Tab')

  const letter = await page.evaluate(() => decodeURIComponent((document.activeElement as HTMLAnchorElement).href))
  expect(letter).toMatch(/^mailto:privacy@nordlys\.localhost\?subject=I object to the use of my data&body=Nordlys Service ApS/)
  expect(letter).toContain((await decisionIn(page))?.id)
  await expect(choices(page)).toContainText('Sent today, to be answered by')
})

test('the same as a dialog, for sites without a page for it', async ({ page, demo }) => {
  await arrive(page, demo.url)
  await press(page, 'accept-all')
  await page.evaluate(() => window.askfirst.show('choices'))
  const dialog = page.getByRole('dialog', { name: 'My choices' })
  await expect(dialog).toContainText('MarketingAllowed')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

for (const path of ['', '/ar'])
  test(`it fits 320 pixels, and what can be pressed is at least 24 high and wide: ${path || '/'}`, async ({ page, demo }) => {
    await page.setViewportSize({ width: 320, height: 700 })
    await acceptOnCookiePage(page, demo.url + path)
    await choices(page).locator('summary').click()
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    const small = await choices(page)
      .locator('button, summary, select, a')
      .evaluateAll((all) => all.filter((one) => Math.min(one.clientHeight, one.clientWidth) < 24).map((one) => one.outerHTML))
    expect(small).toEqual([])
  })
