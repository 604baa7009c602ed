// A visitor who has chosen, and a site that then does something else (R44).

import ownPolicy from '@askfirst/demo-site/askfirst.config.ts'
import { startDemo } from '@askfirst/demo-site/server.ts'
import { definePolicy, type PolicyInput } from 'askfirst'
import type { Page } from 'playwright/test'
import { test as base, type Demo, expect } from '../fixtures.ts'
import { arrive, control, decisionIn, openPreferences, press } from '../visitor.ts'

const own = ownPolicy as PolicyInput
const { partner: _, ...others } = own.services
const pixel = ownPolicy.services.pixel as Exclude<typeof others.stats, undefined | string>
/** In marketing one service has gone, one has come, and one measures something else; nothing else has changed. */
const changedPolicy: PolicyInput = {
  ...own,
  services: {
    ...others,
    pixel: { ...pixel, purpose: 'Measures which advert brought you here, and what you buy.' },
    heat: {
      category: 'marketing',
      name: 'Warm Spots',
      provider: 'Warm Spots BV',
      purpose: 'Records where you press.',
      hosts: ['heat.localhost'],
      dataRetention: '30 days',
      country: 'NL',
      privacyPolicy: 'https://heat.example/privacy',
    },
  },
}

/** Runs the site anew, at the same address and with the same store, under another policy. */
const test = base.extend<{ change: (input: PolicyInput) => Promise<void> }>({
  change: async ({ demo, dataFolder }, use) => {
    let later: Demo | undefined
    await use(async (input) => {
      await demo.close()
      later = await startDemo({ port: demo.port, dataFolder, policy: definePolicy(input) })
    })
    await later?.close()
  },
})

/** Accepts everything but analytics, and waits until the collector has it on disk. */
async function chooseAllButAnalytics(page: Page, url: string): Promise<void> {
  await arrive(page, url)
  await openPreferences(page)
  for (const name of ['Functional', 'Marketing']) await page.getByRole('switch', { name, exact: true }).check()
  await press(page, 'save')
  await page.evaluate(() => window.askfirst.receipt())
}

const shown = (page: Page) => page.locator('#askfirst section[role=region]')

test('what was granted and has changed is off until it is granted again', async ({ page, demo, change, judge }) => {
  await chooseAllButAnalytics(page, demo.url)
  await change(changedPolicy)
  judge.forget()
  await arrive(page, demo.url)

  expect((await decisionIn(page))?.categories).toEqual({ functional: 'granted', analytics: 'denied', marketing: 'unasked' })
  expect(judge.contacted().filter((host) => /ads|partner|pixel/.test(host))).toEqual([])
})

for (const [name, marketing] of [
  ['accept-all', 'granted'],
  ['reject-all', 'denied'],
] as const)
  test(`only what has changed is asked again, and ${name} answers that alone`, async ({ page, demo, change }) => {
    await chooseAllButAnalytics(page, demo.url)
    await change(changedPolicy)
    await arrive(page, demo.url)
    await expect(shown(page)).toContainText('Something has changed since your choice')
    await expect(shown(page).locator('dt')).toHaveText(['Marketing'])

    const { categories } = await press(page, name)
    expect(categories).toEqual({ functional: 'granted', analytics: 'denied', marketing })
  })

test('one press shows what has changed, service by service', async ({ page, demo, change }) => {
  await chooseAllButAnalytics(page, demo.url)
  await change(changedPolicy)
  await arrive(page, demo.url)
  await openPreferences(page)
  const preferences = page.locator('#askfirst dialog')
  await expect(preferences.locator('.note')).toContainText('Asked again: Marketing')
  await page.getByRole('button', { name: /^What has changed/ }).click()

  await expect(preferences.locator('.details > ul > li')).toHaveText([
    /^Changed: Reach Pixel Marketing.*Measures which of our adverts brought you here\..*and what you buy\.$/,
    /^New: Warm Spots Marketing$/,
    /^No longer used: Sommer Partners Marketing$/,
  ])
  await expect(preferences.locator('del')).toHaveText('Measures which of our adverts brought you here.')
})

test('without a collector the visitor is told which categories have changed', async ({ page, dataFolder }) => {
  const { collector: _collector, ...without } = own
  const { collector: _changed, ...changed } = changedPolicy
  const first = await startDemo({ port: 0, dataFolder, policy: definePolicy(without) })
  await arrive(page, first.url)
  await press(page, 'accept-all')
  await first.close()
  const second = await startDemo({ port: first.port, dataFolder, policy: definePolicy(changed) })
  await arrive(page, second.url)
  await openPreferences(page)

  await expect(page.locator('#askfirst dialog .note')).toContainText('Asked again: Marketing')
  await page.getByRole('button', { name: /^What has changed/ }).click()
  await expect(page.locator('#askfirst-changes')).toContainText('What you were told then is not recorded')
  await second.close()
})

test('who has refused is not asked again, whatever changes', async ({ page, demo, change }) => {
  await arrive(page, demo.url)
  await press(page, 'reject-all')
  await change(changedPolicy)
  await page.goto(demo.url)
  await expect(page.locator('#askfirst [data-askfirst-do=preferences]')).toBeVisible()
  await expect(control(page, 'accept-all')).toHaveCount(0)
})
