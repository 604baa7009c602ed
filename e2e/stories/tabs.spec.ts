// One visitor with the site open twice.

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
