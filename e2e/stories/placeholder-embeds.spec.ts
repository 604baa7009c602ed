// Whatever a visitor would miss explains itself: frames, films, images and objects, small ones, and those that come later.
// In the owner's form, since what the HTML names itself is asked for before any script (see gaps).

import type { Locator, Page } from 'playwright/test'
import { expect, test } from '../held-site.ts'

const at = 'data-askfirst="video" data-src="{{video}}/1.svg"'
const boxes = (page: Page): Locator => page.locator('askfirst-embed')
/** The same place and size, to a pixel. */
const boundsOf = (element: Locator): Promise<number[]> =>
  element.evaluate((it) => Object.values(it.getBoundingClientRect().toJSON()).map((length) => Math.round(length as number)))

for (const [what, markup] of [
  ['a frame', '<iframe {{at}} width="480" height="300"></iframe>'],
  ['a film', '<video {{at}} width="480" height="300" controls></video>'],
  ['a film with sources', '<video width="480" height="300"><source {{at}} type="video/mp4"><source {{at}}></video>'],
  ['an image', '<img {{at}} width="480" height="300" alt="Where we are">'],
  ['an object', '<object data-askfirst="video" data-data="{{video}}/1.svg" width="480" height="300"></object>'],
] as const)
  test(`${what} explains itself where it would be, and comes when it is asked for`, async ({ site }) => {
    const { page, asked } = await site.hold({ body: `<p>before ${markup.replaceAll('{{at}}', at)} after</p>` })
    await expect(boxes(page)).toHaveCount(1)
    await expect(boxes(page)).toContainText('Video ApS')
    expect(await boundsOf(boxes(page))).toEqual(await boundsOf(page.locator(':has(+ askfirst-embed)')))
    expect(asked()).toEqual([])

    await boxes(page).getByRole('button', { name: 'Show this time' }).click()
    await expect.poll(() => asked()[0]).toMatch(/^video/)
    await expect(boxes(page)).toHaveCount(0)
  })

test('an image that only counts visits is not explained', async ({ site }) => {
  const { page } = await site.hold({
    body: `<img ${at} width="480" height="300"><img ${at} width="480" height="300" alt=""><iframe ${at}></iframe>`,
  })
  await expect(boxes(page)).toHaveCount(1)
})

test('a small one has one button, which opens the words and the choice over the page', async ({ site }) => {
  const { page, asked } = await site.hold({ body: `<iframe ${at} width="200" height="113"></iframe>` })
  await expect(boxes(page).getByRole('button')).toHaveText(['Show “video” …'])
  await boxes(page).getByRole('button').press('Enter')
  await expect(boxes(page)).toContainText('Video ApS')
  const words = boxes(page).locator('div').first()
  expect(await words.evaluate((it) => it.scrollHeight <= it.clientHeight)).toBe(true)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')

  await expect.poll(asked).toEqual(['video /1.svg'])
})

test('at 320 pixels nothing of it is cut off', async ({ site }) => {
  const { page } = await site.hold({ body: `<iframe ${at} style="width: 100%; height: 11em"></iframe>` })
  await page.setViewportSize({ width: 320, height: 640 })
  await boxes(page).getByRole('button').press('Enter')
  for (const name of ['Show this time', 'Always show', 'Preferences'])
    await expect(boxes(page).getByRole('button', { name })).toBeInViewport({ ratio: 1 })
})

test("shows the site's own picture, and asks nobody else for one (R33)", async ({ site }) => {
  const { page, asked } = await site.hold({
    body: `<iframe ${at} data-askfirst-picture="/own.jpg"></iframe>
<iframe ${at} data-askfirst-picture="{{video}}/film.jpg"></iframe>
<iframe ${at} data-askfirst-picture="{{ads}}/film.jpg"></iframe>`,
  })
  await expect(boxes(page)).toHaveCount(3)
  expect(await page.locator('askfirst-embed img').evaluateAll((all) => all.map((it) => it.getAttribute('src')))).toEqual([
    '/own.jpg',
  ])
  expect(asked()).toEqual([])

  await page.evaluate(() => window.askfirst.decide({ video: true }))
  await expect.poll(asked).toHaveLength(3)
  expect(new Set(asked())).toEqual(new Set(['video /1.svg']))
})

test('one that a page of a single-page app brings later explains itself, and goes with it', async ({ site }) => {
  const { page, asked } = await site.hold({ body: '<main>first</main>' })
  const go = (markup: string): Promise<void> =>
    page.evaluate((html) => {
      ;(document.querySelector('main') as HTMLElement).innerHTML = html
    }, markup)
  const video = await page.evaluate(() => location.origin.replace('held', 'video'))
  await go(`<iframe src="${video}/1.html"></iframe>`)
  await expect(boxes(page)).toHaveCount(1)
  await go('third')
  await expect(boxes(page)).toHaveCount(0)
  await go(`<iframe></iframe>`)
  await page.evaluate((url) => document.querySelector('iframe')?.setAttribute('src', url), `${video}/2.html`)
  await expect(boxes(page)).toHaveCount(1)
  expect(asked()).toEqual([])
})
