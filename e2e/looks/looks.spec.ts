// What the first layer looks like, in every look that is shipped: against the pictures that were looked at, and with two
// answers that are equally prominent (R15). `pnpm run test:looks --update-snapshots` draws the pictures again.

import { expect, type Page, test } from 'playwright/test'
import { type OwnSite, sameFonts, startOwnSite } from '../own-site.ts'
import { findingsIn, prominenceOf } from './equal-buttons.ts'
import { directions, layouts, namesOf, themes, widths } from './variants.ts'

const words = '<h1>A page</h1><div id="here"></div><p>'.concat('What the page says. '.repeat(200))

async function arrive(page: Page, url: string, width: keyof typeof widths): Promise<void> {
  await page.setViewportSize({ width: Number(width), height: widths[width] })
  await page.goto(url)
  await page.locator('#askfirst .ask').waitFor()
  await page.evaluate(() => document.fonts.ready)
}

for (const layout of namesOf(layouts))
  for (const theme of namesOf(themes))
    test.describe(`${layout} ${theme}`, () => {
      let site: OwnSite
      test.beforeAll(async () => {
        site = await startOwnSite({ ui: { ...layouts[layout], ...themes[theme].ui } })
        for (const language of Object.values(directions))
          site.put(`/${language}`, { language, head: `<style>${sameFonts}</style>`, body: words })
      })
      test.afterAll(() => site.close())
      test.beforeEach(({ page }) => page.emulateMedia(themes[theme].system))

      for (const width of [1280, 320] as const) {
        test(`${layout} ${theme} ${width}: Accept and Reject are equals, axe finds nothing`, async ({ page }) => {
          await arrive(page, `${site.url}/en`, width)
          const [accept, reject] = await prominenceOf(page)
          expect(accept).toEqual(reject)
          expect(Number.parseFloat(reject?.height ?? '')).toBeGreaterThanOrEqual(24)
          expect(await findingsIn(page)).toEqual([])
        })

        for (const direction of namesOf(directions))
          test(`${layout} ${theme} ${width} ${direction}: as it was looked at`, async ({ page }) => {
            await arrive(page, `${site.url}/${directions[direction]}`, width)
            const picture = `${layout}-${theme}-${width}-${direction}.png`
            await expect(page.locator('#askfirst .ask')).toHaveScreenshot(picture)
          })
      }
    })
