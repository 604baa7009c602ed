// A visitor who chooses for themselves (R17, R27).

import ownPolicy from '@askfirst/demo-site/askfirst.config.ts'
import { startDemo } from '@askfirst/demo-site/server.ts'
import { definePolicy, type PolicyInput } from 'askfirst'
import type { Locator, Page } from 'playwright/test'
import { expect, test } from '../fixtures.ts'
import { arrive, control, decisionIn, openPreferences, press, ranIn } from '../visitor.ts'

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
  for (const [service, ...told] of [
    ['Tally Statistics', 'Tally Statistics AS', 'Norway', '25 months', '_tally_id', '13 months', '.nordlys.localhost'],
    ['Brightlane Ads', 'Brightlane Inc.', 'United States', '_bright', '90 days'],
  ] as const) {
    await page.getByRole('button', { name: `Details ${service}` }).click()
    const details = page.getByRole('dialog', { name: `Details ${service}` })
    for (const detail of told) await expect(details).toContainText(detail, { useInnerText: true })
    await details.getByRole('button', { name: 'Close' }).click()
    await expect(details).toBeHidden()
  }
})

for (const [width, language] of [
  [1280, ''],
  [320, ''],
  [320, '/ar'],
] as const)
  test(`details open beside their button and inside the window: ${width}${language}`, async ({ page, demo }) => {
    await page.setViewportSize({ width, height: 700 })
    await arrive(page, `${demo.url}${language}/`)
    await openPreferences(page)
    await showServices(page)
    const buttons = page.locator('#askfirst [popovertarget]')
    for (const button of await buttons.all()) {
      await button.click()
      const details = page.locator('#askfirst .details:popover-open')
      await expect(details.locator('h4')).toBeFocused()
      await expect(details).toBeInViewport({ ratio: 1 })
      await page.keyboard.press('Escape')
      await expect(details).toHaveCount(0)
      await expect(button).toBeFocused()
      await expect(control(page, 'save')).toBeVisible()
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })

test('by keyboard alone: details are opened, read and closed, and the choice is saved', async ({ page, demo }) => {
  await arrive(page, demo.url)
  await openPreferences(page)
  await page.locator('#askfirst summary').nth(2).focus()
  await page.keyboard.press('Enter')
  for (const key of ['Tab', 'Space', 'Tab', 'Enter']) await page.keyboard.press(key)
  const details = page.getByRole('dialog', { name: 'Details Tally Statistics' })
  await expect(details.locator('h4')).toBeFocused()
  for (const key of ['Tab', 'Enter']) await page.keyboard.press(key)
  await expect(details).toBeHidden()
  await control(page, 'save').focus()
  await page.keyboard.press('Enter')

  await expect
    .poll(() => decisionIn(page))
    .toMatchObject({ how: 'click', categories: { analytics: 'granted', marketing: 'denied' } })
})

test('among many services a visitor finds one, and saving grants that alone', async ({ page, dataFolder }) => {
  const own = ownPolicy as PolicyInput
  const services = { ...own.services, youtube: 'youtube', vimeo: 'vimeo' }
  const demo = await startDemo({ port: 0, dataFolder, policy: definePolicy({ ...own, services }) })
  await arrive(page, demo.url)
  await openPreferences(page)
  await page.getByRole('searchbox').fill('vimeo')
  await expect(page.locator('#askfirst search [role=status]')).toHaveText('Services: 1')
  await choice(page, 'Vimeo').check()
  const decision = await press(page, 'save')

  const granted = Object.keys(decision.services).filter((id) => decision.services[id] === 'granted')
  expect(granted.sort()).toEqual(['session', 'vimeo'])
  await demo.close()
})

test('the file with the details is fetched when the visitor reaches for some, not before', async ({ page, demo, judge }) => {
  await arrive(page, demo.url)
  await openPreferences(page)
  await showServices(page)
  expect(judge.paths()).not.toContain('/askfirst/askfirst.details.js')
  await page.getByRole('button', { name: 'Details Fjord Video' }).hover()
  await expect.poll(judge.paths).toContain('/askfirst/askfirst.details.js')
})

test('the preferences leave the first layer behind them as it was', async ({ page, demo }) => {
  await arrive(page, demo.url)
  const boxes = () =>
    page.locator('#askfirst section :is(dt, dd, p, button)').evaluateAll((all) =>
      all.map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect()
        return [x, y, width, height].map(Math.round).join()
      }),
    )
  const before = await boxes()
  await openPreferences(page)
  expect(await boxes()).toEqual(before)
})

test('what can be pressed is at least 24 pixels high and wide', async ({ page, demo }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await arrive(page, demo.url)
  await openPreferences(page)
  await showServices(page)
  const small = await page.locator('#askfirst dialog :is(button, summary, select, input)').evaluateAll((all) =>
    all
      .map((one) => ({ name: one.textContent, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ name, box }) => `${name} ${box.width} ${box.height}`),
  )
  expect(small).toEqual([])
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
