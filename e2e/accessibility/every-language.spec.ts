// What a visitor sees, in every language that is shipped: no finding of axe, nothing cut off, two equal answers. One page for all.

import { expect, type Page, test } from 'playwright/test'
import { languages } from '../../packages/banner/src/languages.ts'
import { prominenceOf } from '../looks/equal-buttons.ts'
import { type OwnSite, startOwnSite } from '../own-site.ts'
import { control } from '../visitor.ts'
import { findingsOn } from './axe.ts'
import { lost, outOfReach } from './lost.ts'

const body = `<main><h1>A page</h1><iframe data-askfirst="video" data-src="http://video.localhost/" width="300" height="300" title="A film"></iframe>
<askfirst-policy></askfirst-policy></main>
<footer>${'<p>What a site says at its end.</p>'.repeat(9)}</footer>`
const rightToLeft: readonly string[] = ['ar', 'he']

let site: OwnSite
let page: Page

test.beforeAll(async ({ browser }) => {
  site = await startOwnSite({ languages: [...languages] })
  for (const language of languages) site.put(`/${language}`, { language, body })
  page = await browser.newPage()
})

test.afterAll(async () => {
  await page.close()
  site.close()
})

/** Axe once; how it fits, wide and narrow. */
async function expectSound(ours: string): Promise<void> {
  expect(await findingsOn(page, ours)).toEqual([])
  for (const [width, height] of [
    [1280, 800],
    [320, 640],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    expect(await lost(page, ours), `${width}`).toEqual([])
    expect(await outOfReach(page, ours), `${width}`).toEqual([])
  }
}

for (const language of languages)
  test(`in ${language}`, async () => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto(`${site.url}/${language}`)
    await control(page, 'accept-all').waitFor()
    const root = page.locator('#askfirst')
    await expect(root).toHaveAttribute('lang', language)
    await expect(root).toHaveAttribute('dir', rightToLeft.includes(language) ? 'rtl' : 'ltr')
    expect(await page.locator('html').getAttribute('lang')).toBe(language)

    await expectSound('#askfirst')
    const [accept, reject] = await prominenceOf(page)
    expect(accept).toEqual(reject)

    await control(page, 'preferences').click()
    await control(page, 'save').waitFor()
    for (const summary of await page.locator('#askfirst dialog summary').all()) await summary.click()
    await expectSound('#askfirst dialog')

    await page.keyboard.press('Escape')
    await page.evaluate(() => window.askfirst.rejectAll())
    await page.locator('#askfirst .reopen').waitFor()
    await page.locator('askfirst-embed').waitFor()
    await expectSound('#askfirst, askfirst-embed, askfirst-policy')
    await page.context().clearCookies()
  })
