// A visitor who chooses for themselves (R17, R27).

import type { Locator, Page } from 'playwright/test'
import { expect, test } from '../fixtures.ts'
import { arrive, control, openPreferences, press, ranIn } from '../visitor.ts'

/** The switch of a category or service, by the name it has on screen. */
function choice(page: Page, name: string): Locator {
  return page.locator('#askfirst').getByRole('switch', { name })
}

async function showServices(page: Page): Promise<void> {
  const closed = page.locator('#askfirst details:not([open]) > summary')
  while ((await closed.count()) > 0) await closed.first().click()
}

test('nothing is switched on beforehand', async ({ page, demo }) => {
  await arrive(page, demo.url)
  await openPreferences(page)
  await showServices(page)

  await expect(page.locator('#askfirst').getByRole('switch')).toHaveCount(10)
  await expect(page.locator('#askfirst').getByRole('switch', { checked: true })).toHaveCount(0)
})

test('per category: only statistics runs', async ({ page, demo, judge }) => {
  await arrive(page, demo.url)
  await openPreferences(page)
  await choice(page, 'Analytics').check()
  const decision = await press(page, 'save')

  expect(decision.categories).toEqual({ functional: 'denied', analytics: 'granted', marketing: 'denied' })
  await expect.poll(() => ranIn(page)).toEqual(['stats settings', 'stats'])
  expect(judge.contacted()).toEqual(['stats.localhost'])
})

test('per service: the pixel, and nobody else in marketing', async ({ page, demo, judge }) => {
  await arrive(page, demo.url)
  await openPreferences(page)
  await showServices(page)
  await choice(page, 'Reach Pixel').check()
  const decision = await press(page, 'save')

  expect(decision.services).toMatchObject({ pixel: 'granted', partner: 'denied', ads: 'denied', stats: 'denied' })
  await expect.poll(judge.contacted).toEqual(['pixel.localhost'])
})

test('every service is listed with its company, country and cookies, before any answer', async ({ page, demo }) => {
  await arrive(page, demo.url)
  await openPreferences(page)
  await showServices(page)

  for (const detail of ['Tally Statistics AS', '_tally_id', '13 months', 'Brightlane Inc.', '_bright', 'Fjord Video AB'])
    await expect(page.locator('#askfirst')).toContainText(detail, { useInnerText: true })
})

test('opened again, the preferences show what was chosen', async ({ page, demo }) => {
  await arrive(page, demo.url)
  await openPreferences(page)
  await choice(page, 'Analytics').check()
  await press(page, 'save')
  await openPreferences(page)

  await expect(choice(page, 'Analytics')).toBeChecked()
  await expect(choice(page, 'Marketing')).not.toBeChecked()
  await expect(control(page, 'withdraw')).toBeVisible()
})
