// A visitor who rejects everything (R9, R10, R13).

import { expect, test } from '../fixtures.ts'
import { dumpStore } from '../store.ts'
import { arrive, control, credentialsOf, idle, openPreferences, press, ranIn } from '../visitor.ts'

test('the same zeros as before the answer, on this page and on the next', async ({ page, demo, judge }) => {
  await arrive(page, demo.url)
  const decision = await press(page, 'reject-all')
  expect(Object.values(decision.categories)).toEqual(['denied', 'denied', 'denied'])

  await page.mouse.wheel(0, 4000)
  await page.locator('main h1').click()
  await idle(page, 2_000)
  await page.goto(`${demo.url}/product`)
  await idle(page, 1_000)

  expect(await judge.unnecessary()).toEqual([])
  expect(judge.contacted()).toEqual([])
  expect(await ranIn(page)).toEqual([])
})

test('takes one press, as accepting does, on a control of the same size', async ({ page, demo }) => {
  await arrive(page, demo.url)

  const [accept, reject] = await Promise.all(
    (['accept-all', 'reject-all'] as const).map((name) => control(page, name).boundingBox()),
  )
  expect([reject?.width, reject?.height]).toEqual([accept?.width, accept?.height])
})

test('everybody who refuses leaves the same: no identifier anywhere', async ({ newVisitor, demo, dataFolder }) => {
  const refusals = []
  for (const _ of ['one visitor', 'another one']) {
    const context = await newVisitor()
    const page = await context.newPage()
    const before = demo.requests.length
    await arrive(page, demo.url)
    await press(page, 'reject-all')
    await expect.poll(() => demo.requests.slice(before).some(({ path }) => path.startsWith('/consent/v1/decisions'))).toBe(true)
    // With everything that comes after the page: the way back to the preferences, and what stands for a held embed.
    await page.goto(`${demo.url}/product`, { waitUntil: 'networkidle' })
    expect(await credentialsOf(page)).toBeUndefined()
    refusals.push({
      cookies: (await context.cookies()).map(({ name, value }) => `${name}=${value}`),
      requests: demo.requests
        .slice(before)
        // When a browser fetches the icon is its own affair.
        .filter(({ path }) => path !== '/icon.svg')
        .map(({ path, cookie, body, headers }) => [path, cookie, body, headers.get('authorization')].join(' '))
        .sort(),
    })
    await context.close()
  }

  expect(refusals[1]).toEqual(refusals[0])
  expect(dumpStore(dataFolder)).toMatch(/^tallies .*refusal/m)
  expect(dumpStore(dataFolder)).not.toMatch(/^(records|events) |[\da-f]{8}-[\da-f]{4}-[\da-f]{4}/m)
})

test('the refusal is remembered and can be changed', async ({ page, demo }) => {
  await arrive(page, demo.url)
  await press(page, 'reject-all')
  await page.reload()
  await expect(control(page, 'accept-all')).toHaveCount(0)

  await openPreferences(page)
  const decision = await press(page, 'accept-all')
  expect(decision.categories).toEqual({ functional: 'granted', analytics: 'granted', marketing: 'granted' })
})
