// A visitor who has not answered (R1, R2, R9).

import { expect, test } from '../fixtures.ts'
import { arrive, control, decisionIn, idle, ranIn } from '../visitor.ts'

test('ten seconds, scrolling and clicking leave nothing and contact nobody', async ({ page, demo, judge }) => {
  await arrive(page, demo.url)
  await page.mouse.wheel(0, 4000)
  await page.locator('main h1').click()
  await page.locator('main article').first().click()
  await idle(page, 10_000)

  expect(await judge.stored()).toEqual([])
  expect(judge.contacted()).toEqual([])
  expect(await ranIn(page)).toEqual([])
  expect(await decisionIn(page)).toBeUndefined()
})

test('walking through the pages without an answer leaves nothing either', async ({ page, demo, judge }) => {
  for (const path of ['/product', '/contact', '/privacy', '/cookies', '/nowhere']) await arrive(page, demo.url + path)

  expect(await judge.stored()).toEqual([])
  expect(judge.contacted()).toEqual([])
})

test('the page can read what it stored, while nothing reaches the disk', async ({ page, demo, judge }) => {
  await arrive(page, `${demo.url}/product`)

  expect(await page.evaluate(() => localStorage.getItem('nordlys_recent'))).toBe('Service plan')
  expect(await judge.stored()).toEqual([])
})

test('tells the collector nothing before there is an answer', async ({ page, demo }) => {
  await arrive(page, demo.url)
  await idle(page, 500)

  expect(demo.requests.filter(({ path }) => path.startsWith('/consent/'))).toEqual([])
})

for (const [language, direction, path] of [
  ['en', 'ltr', '/'],
  ['da', 'ltr', '/da/'],
  ['de', 'ltr', '/de/'],
  ['ar', 'rtl', '/ar/'],
] as const)
  test(`asks in the language of the page: ${language}`, async ({ page, demo }) => {
    await arrive(page, demo.url + path)

    const asking = page.locator('#askfirst [lang], #askfirst[lang]').first()
    await expect(asking).toHaveAttribute('lang', language)
    expect(await asking.evaluate((element) => getComputedStyle(element).direction)).toBe(direction)
    await expect(control(page, 'reject-all')).toBeVisible()
  })
