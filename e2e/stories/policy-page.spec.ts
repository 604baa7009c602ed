// The page with the cookie table: with scripts, without, and on paper (R27, R28, R59).

import type { Locator, Page } from 'playwright/test'
import { expect, test } from '../fixtures.ts'
import { arrive, press } from '../visitor.ts'

const table = (page: Page): Locator => page.locator('askfirst-policy')
const told = ['Tally Statistics', 'Norway', '25 months', '_tally_id', '13 months', 'Brightlane Inc.', 'United States']

test('every service and cookie is there, with a state that follows the decision', async ({ page, demo }) => {
  await arrive(page, `${demo.url}/cookies`)
  for (const said of told) await expect(table(page)).toContainText(said)
  const states = table(page).locator('.category > .row > span')
  await expect(states).toHaveText(['Always active', 'Not decided', 'Not decided', 'Not decided'])
  await press(page, 'reject-all')
  await expect(states).toHaveText(['Always active', 'Refused', 'Refused', 'Refused'])
})

for (const [path, direction, heading] of [
  ['', 'ltr', 'Necessary'],
  ['/ar', 'rtl', 'ضرورية'],
] as const)
  test(`the table is readable where no script runs: ${path || '/'}`, async ({ newVisitor, demo }) => {
    const page = await (await newVisitor({ javaScriptEnabled: false })).newPage()
    await page.goto(`${demo.url}${path}/cookies`)
    await expect(table(page).locator('> div')).toHaveAttribute('dir', direction)
    await expect(table(page).getByRole('heading', { level: 2 }).first()).toHaveText(heading)
    await expect(table(page).getByRole('cell', { name: '_tally_id' })).toBeVisible()
    expect(await table(page).locator('button').count()).toBe(0)
  })

test('what is built says what scripts show', async ({ page, newVisitor, demo }) => {
  const plain = await (await newVisitor({ javaScriptEnabled: false })).newPage()
  await plain.goto(`${demo.url}/cookies`)
  await arrive(page, `${demo.url}/cookies`)
  await expect(table(page).locator('.actions')).toBeVisible()
  const words = (page: Page) => table(page).locator('p, dd, td, h2, h3, caption').allTextContents()
  expect(await words(page)).toEqual(await words(plain))
})

test('on paper there is the table, and nothing that asks or can be pressed', async ({ page, demo }) => {
  await arrive(page, `${demo.url}/cookies`)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('#askfirst section')).toBeHidden()
  await expect(table(page).locator('.actions')).toBeHidden()
  await expect(table(page).getByRole('cell', { name: '_tally_id' })).toBeVisible()
})

test('the table fits 320 pixels', async ({ page, demo }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await arrive(page, `${demo.url}/cookies`)
  await expect(table(page).locator('.actions')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
})
