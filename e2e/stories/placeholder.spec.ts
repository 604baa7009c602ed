// A film that is held shows who and why instead, and can be had once or always.

import type { Locator, Page } from 'playwright/test'
import { expect, test } from '../fixtures.ts'
import { dumpStore } from '../store.ts'
import { arrive, control, credentialsOf, decisionIn, press } from '../visitor.ts'

/** What stands in place of the film. */
function placeholder(page: Page): Locator {
  return page.locator('askfirst-embed').filter({ hasText: 'Fjord Video' })
}

async function atTheFilm(page: Page, url: string): Promise<void> {
  await arrive(page, `${url}/product`)
  await press(page, 'reject-all')
  await expect(placeholder(page)).toBeVisible()
}

test('names who would get data, and the film is not loaded', async ({ page, demo, judge }) => {
  await atTheFilm(page, demo.url)

  await expect(placeholder(page)).toContainText('Fjord Video')
  expect(judge.contacted()).toEqual([])
})

test('this time: the film comes, nothing is remembered', async ({ page, demo, judge }) => {
  await atTheFilm(page, demo.url)
  await placeholder(page).getByRole('button', { name: 'Show this time' }).click()
  await expect.poll(judge.contacted).toEqual(['video.localhost'])
  expect((await decisionIn(page))?.services.video).toBe('denied')

  judge.forget()
  await page.reload()
  await expect(placeholder(page)).toBeVisible()
  expect(judge.contacted()).toEqual([])
})

test('this time: what was shown and said is on record, and the browser has nothing of it', async ({
  page,
  demo,
  dataFolder,
  judge,
}) => {
  await atTheFilm(page, demo.url)
  const before = await judge.stored()
  const receipt = page.evaluate(() => new Promise((done) => window.askfirst.on('receipt', done)))
  await placeholder(page).getByRole('button', { name: 'Show this time' }).click()
  await receipt

  const [event] = dumpStore(dataFolder).match(/.*allow-once.*/) ?? []
  expect(event).toMatch(/embed/)
  expect(event).toMatch(/video[^,]*granted/)
  expect(event).toMatch(/"notice":"[\da-f]{64}"/)
  expect((await judge.stored()).filter((stored) => !stored.includes('video.localhost'))).toEqual(before)
  expect(await credentialsOf(page)).toBeUndefined()
})

test('always: it is an event of its own, which tells what was shown', async ({ page, demo, dataFolder }) => {
  await atTheFilm(page, demo.url)
  await placeholder(page).getByRole('button', { name: 'Always show' }).click()
  await page.evaluate(() => window.askfirst.receipt())

  const events = dumpStore(dataFolder).match(/.*allow-always.*/g) ?? []
  expect(events).toHaveLength(1)
  expect(events[0]).toMatch(/"notice":"[\da-f]{64}"/)
})

test('the keyboard reaches it, and goes on in the film', async ({ page, demo, judge }) => {
  await atTheFilm(page, demo.url)
  const button = placeholder(page).getByRole('button', { name: 'Show this time' })
  await page.locator('main h2').nth(3).click()
  for (let steps = 0; steps < 9 && !(await button.evaluate((it) => it === document.activeElement)); steps++)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')

  await expect.poll(judge.contacted).toEqual(['video.localhost'])
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('iframe')
})

test('always: the film comes, and comes again, and nothing else does', async ({ page, demo, judge }) => {
  await atTheFilm(page, demo.url)
  await placeholder(page).getByRole('button', { name: 'Always show' }).click()
  await expect.poll(judge.contacted).toEqual(['video.localhost'])
  const decision = await decisionIn(page)
  expect(decision?.services).toMatchObject({ video: 'granted', maps: 'denied', stats: 'denied' })

  judge.forget()
  await page.reload()
  await expect.poll(judge.contacted).toEqual(['video.localhost'])
  await expect(control(page, 'accept-all')).toHaveCount(0)
})
