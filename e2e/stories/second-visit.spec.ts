// A visitor who comes back after answering.

import { expect, test } from '../fixtures.ts'
import { arrive, control, idle, press, ranIn } from '../visitor.ts'

for (const answer of ['accept-all', 'reject-all'] as const)
  test(`after ${answer} there is no banner, and neither banner nor widget is downloaded`, async ({ page, demo, judge }) => {
    await arrive(page, demo.url)
    await press(page, answer)

    judge.forget()
    await page.goto(`${demo.url}/product`)
    await idle(page, 1_000)
    await expect(control(page, 'accept-all')).toHaveCount(0)
    expect(judge.paths()).toContain('/askfirst/askfirst.js')
    expect(judge.paths().filter((path) => /askfirst\.(banner|widget)/.test(path))).toEqual([])
  })

test('what was granted is there at once, frames written in the HTML too', async ({ page, demo, judge }) => {
  await arrive(page, demo.url)
  await press(page, 'accept-all')

  judge.forget()
  await page.goto(`${demo.url}/product`)
  await expect.poll(() => ranIn(page)).toEqual(['stats settings', 'stats', 'partner', 'ads'])
  const hosts = ['ads', 'maps', 'partner', 'pixel', 'stats', 'video'].map((name) => `${name}.localhost`)
  await expect.poll(() => judge.contacted().sort()).toEqual(hosts)
})

test('the way back to the preferences is on every page, also where nothing is', async ({ page, demo }) => {
  await arrive(page, demo.url)
  await press(page, 'accept-all')
  await page.goto(`${demo.url}/nowhere`)

  await page.locator('footer [data-askfirst-do="preferences"]').click()
  await expect(control(page, 'save')).toBeVisible()
})
