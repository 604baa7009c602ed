// A film that is held shows who and why instead, and can be had once or always.

import type { Locator, Page } from 'playwright/test'
import { expect, test } from '../fixtures.ts'
import { arrive, control, decisionIn, press } from '../visitor.ts'

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
