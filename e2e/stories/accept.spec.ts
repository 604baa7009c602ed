// A visitor who accepts everything.

import { expect, test } from '../fixtures.ts'
import { arrive, control, decisionIn, press, ranIn } from '../visitor.ts'

test('all four kinds of trackers run, in the order of the page', async ({ page, demo, judge }) => {
  await arrive(page, demo.url)
  const decision = await press(page, 'accept-all')

  expect(decision.how).toBe('click')
  await expect.poll(() => ranIn(page)).toEqual(['stats settings', 'stats', 'partner', 'ads'])
  await expect
    .poll(() => judge.contacted().sort())
    .toEqual(['ads.localhost', 'maps.localhost', 'partner.localhost', 'pixel.localhost', 'stats.localhost'].sort())
  expect(judge.contacted().indexOf('stats.localhost')).toBeLessThan(judge.contacted().indexOf('partner.localhost'))
  expect(judge.contacted().indexOf('partner.localhost')).toBeLessThan(judge.contacted().indexOf('ads.localhost'))
})

test('the judge sees what the trackers leave, so that its zeros mean something', async ({ page, demo, judge }) => {
  await arrive(page, demo.url)
  await press(page, 'accept-all')

  await expect
    .poll(async () => (await judge.stored()).map((line) => line.split(' ').slice(0, 2).join(' ')))
    .toEqual([
      'cookie _bright',
      'cookie _sommer',
      'cookie _tally_id',
      'cookie _tally_ses',
      'cookie askfirst',
      'cookie bright_uid',
      'cookie reach',
      'local bright_segments',
      'local last_place',
      'local tally_first',
      'session tally_pages',
    ])
})

test('what the page had stored in memory reaches the disk', async ({ page, demo, judge }) => {
  await arrive(page, `${demo.url}/product`)
  await press(page, 'accept-all')

  await expect.poll(judge.stored).toContain(`local nordlys_recent ${demo.url}`)
  await page.goto(demo.url)
  await expect(page.locator('#recent')).toContainText('Service plan')
})

test('the map may ask where the visitor is', async ({ page, context, demo }) => {
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation({ latitude: 55.4, longitude: 10.39 })
  await arrive(page, demo.url)
  await press(page, 'accept-all')

  await expect.poll(() => demo.requests.find(({ path }) => path === '/position')?.body).toBe('55.4,10.39')
})

test('the collector has a receipt of it, and signs it when it is asked', async ({ page, demo }) => {
  await arrive(page, demo.url)
  const received = page.evaluate(
    () => new Promise<string>((resolve) => window.askfirst.on('receipt', ({ event }) => resolve(event))),
  )
  await press(page, 'accept-all')

  const event = await received
  const proven = (await page.evaluate((event) => window.askfirst.receipt(event), event)) as { event: string; receipt: string }
  expect(proven.event).toBe(event)
  expect(proven.receipt.split('.')).toHaveLength(3)
})

test('Google is told before anything runs', async ({ page, demo }) => {
  await arrive(page, demo.url)
  await press(page, 'accept-all')

  const told = await page.evaluate(() => {
    const { dataLayer = [] } = window as unknown as { dataLayer?: ArrayLike<unknown>[] }
    return dataLayer.map((entry) => Array.from(entry)).filter(([command]) => command === 'consent')
  })
  expect(told[0]).toMatchObject(['consent', 'default', { analytics_storage: 'denied', ad_storage: 'denied' }])
  expect(told.at(-1)).toMatchObject(['consent', 'update', { analytics_storage: 'granted', ad_storage: 'granted' }])
})

test('whoever leaves in the moment of the press has decided', async ({ page, demo }) => {
  await arrive(page, demo.url)
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => {
    // The press is never painted here.
    window.requestAnimationFrame = () => 0
    addEventListener('click', () => location.assign('/product'))
  })
  await control(page, 'accept-all').click({ noWaitAfter: true })
  await page.waitForURL(`${demo.url}/product`)
  expect(await decisionIn(page)).toMatchObject({ how: 'click', categories: { marketing: 'granted' } })
  await expect.poll(() => demo.requests.some(({ path }) => path.endsWith('/v1/decisions'))).toBe(true)
})
