// A visitor who takes back what they gave (R36, R37, R38).

import type { Page } from 'playwright/test'
import { expect, test } from '../fixtures.ts'
import { arrive, control, credentialsOf, decisionIn, idle, openPreferences, press, ranIn } from '../visitor.ts'

async function accepted(page: Page, url: string): Promise<void> {
  await arrive(page, url)
  await press(page, 'accept-all')
  await expect.poll(() => ranIn(page)).toContain('ads')
}

/** What stands in the site's own first-party reach; a third party's cookies are behind its own host name. */
const firstParty = (lines: string[]) => lines.filter((line) => line.includes('nordlys.localhost'))

test('one press in the footer: the first-party traces are gone within a second', async ({ page, demo, judge }) => {
  await accepted(page, demo.url)
  const start = performance.now()
  expect(firstParty(await judge.unnecessary())).not.toEqual([])
  // A second, unless this machine is so busy that the judge needs a tenth of one for a single look.
  const timeout = Math.max(1_000, 10 * (performance.now() - start))

  await page.locator('footer [data-askfirst-do="withdraw"]').click()
  await expect.poll(async () => firstParty(await judge.unnecessary()), { timeout, intervals: [100] }).toEqual([])
})

test('after the reload nothing comes back and nobody is contacted', async ({ page, demo, judge }) => {
  await accepted(page, demo.url)
  const reloaded = page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame())
  await page.locator('footer [data-askfirst-do="withdraw"]').click()
  await reloaded
  await page.waitForLoadState('load')

  judge.forget()
  await page.reload()
  await idle(page, 1_000)
  expect(firstParty(await judge.unnecessary())).toEqual([])
  expect(judge.contacted()).toEqual([])
  expect(await ranIn(page)).toEqual([])
  expect((await decisionIn(page))?.categories).toEqual({ functional: 'denied', analytics: 'denied', marketing: 'denied' })
})

test('on a subdomain, cookies of the parent domain go too', async ({ page, demo, judge }) => {
  await accepted(page, demo.url.replace('nordlys', 'www.nordlys'))
  await page.locator('footer [data-askfirst-do="withdraw"]').click()

  await expect.poll(async () => firstParty(await judge.unnecessary())).toEqual([])
})

test('the collector has the withdrawal as a new event, and the grant stays readable', async ({ page, demo }) => {
  const events = async () => {
    const credentials = (await credentialsOf(page)) ?? ''
    const me = await page.evaluate(async (authorization) => {
      const answer = await fetch('/consent/v1/me', { headers: { authorization } })
      return (await answer.json()) as { events?: { categories: Record<string, string> }[] }
    }, credentials)
    return me.events?.map(({ categories }) => categories.analytics)
  }
  await accepted(page, demo.url)
  await expect.poll(events).toEqual(['granted'])

  await page.locator('footer [data-askfirst-do="withdraw"]').click()
  await expect.poll(async () => (await decisionIn(page).catch(() => undefined))?.categories.analytics).toBe('denied')
  await expect.poll(() => events().catch(() => undefined)).toEqual(['granted', 'withdrawn'])
})

test('takes no more presses than accepting did, also in the preferences', async ({ page, demo, judge }) => {
  await accepted(page, demo.url)
  await openPreferences(page)
  await control(page, 'withdraw').click()

  await expect.poll(async () => firstParty(await judge.unnecessary())).toEqual([])
})
