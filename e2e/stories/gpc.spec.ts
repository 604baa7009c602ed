// A browser that says no to advertising by itself: Global Privacy Control (R64, R66, R67).

import { test as base, expect } from '../fixtures.ts'
import { arrive, control, openPreferences, press, writeToUs } from '../visitor.ts'

const test = base.extend({
  context: async ({ context }, use) => {
    await context.setExtraHTTPHeaders({ 'Sec-GPC': '1' })
    await context.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true, configurable: true }),
    )
    await use(context)
  },
})

test('marketing is denied before anything is answered', async ({ page, demo, judge }) => {
  await arrive(page, demo.url)

  const seen = await page.evaluate(() => ({ gpc: window.askfirst.gpc, state: window.askfirst.decision?.categories.marketing }))
  expect(seen).toEqual({ gpc: true, state: 'denied' })
  expect(judge.contacted()).toEqual([])
})

test('the page says that the signal is honoured', async ({ page, demo }) => {
  await arrive(page, demo.url)
  await expect(page.locator('#askfirst')).toContainText(/opt-out|Global Privacy Control/i)

  await openPreferences(page)
  await expect(page.locator('#askfirst')).toContainText(/opt-out|Global Privacy Control/i)
})

test('saving the preferences as they are keeps marketing denied', async ({ page, demo, judge }) => {
  await arrive(page, demo.url)
  await openPreferences(page)
  const decision = await press(page, 'save')

  expect(decision.categories.marketing).toBe('denied')
  expect(judge.contacted()).toEqual([])
  await expect(control(page, 'accept-all')).toHaveCount(0)
})

test('the site’s own server honours it too, whatever else is accepted', async ({ page, demo }) => {
  await arrive(page, `${demo.url}/contact`)
  const decision = await press(page, 'accept-all')
  expect(decision.categories).toMatchObject({ analytics: 'granted', marketing: 'denied' })
  await writeToUs(page)

  expect(demo.requests.filter(({ host }) => host === 'partner.localhost')).toEqual([])
})
