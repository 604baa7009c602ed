// A visitor without a pointer.

import type { Page } from 'playwright/test'
import { expect, test } from '../fixtures.ts'
import { arrive, control, decisionIn } from '../visitor.ts'

/** Presses Tab until the focus is on the control. */
async function tabTo(page: Page, name: string): Promise<void> {
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-askfirst-do'))
  for (let presses = 0; presses < 40; presses++) {
    if ((await focused()) === name) return
    await page.keyboard.press('Tab')
  }
  expect(await focused(), `${name} can be reached with Tab`).toBe(name)
}

for (const [name, state] of [
  ['reject-all', 'denied'],
  ['accept-all', 'granted'],
] as const)
  test(`${name} by Tab and Enter`, async ({ page, demo }) => {
    await arrive(page, demo.url)
    await tabTo(page, name)
    await page.keyboard.press('Enter')

    await expect.poll(async () => (await decisionIn(page))?.categories.analytics).toBe(state)
    expect((await decisionIn(page))?.how).toBe('click')
    await expect(control(page, name)).toHaveCount(0)
  })

test('Escape closes the preferences, grants nothing, and the focus is back where it was', async ({ page, demo, judge }) => {
  await arrive(page, demo.url)
  await page.locator('footer [data-askfirst-do="preferences"]').focus()
  await page.keyboard.press('Enter')
  await expect(control(page, 'save')).toBeVisible()
  expect(await page.evaluate(() => document.activeElement?.closest('#askfirst') !== null)).toBe(true)
  await page.keyboard.press('Escape')

  await expect(control(page, 'save')).toHaveCount(0)
  expect(await decisionIn(page)).toBeUndefined()
  expect(judge.contacted()).toEqual([])
  await expect(page.locator('footer [data-askfirst-do="preferences"]')).toBeFocused()
})

test('Escape on the first layer grants nothing', async ({ page, demo, judge }) => {
  await arrive(page, demo.url)
  await control(page, 'accept-all').focus()
  await page.keyboard.press('Escape')

  expect((await decisionIn(page))?.categories.analytics ?? 'unasked').not.toBe('granted')
  expect(judge.contacted()).toEqual([])
})
