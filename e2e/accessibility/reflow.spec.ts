// Nothing is lost at 320 pixels, at 400 % zoom, with text of twice the size or with wide spacing (WCAG 1.4.4, 1.4.10, 1.4.12).

import type { Page } from 'playwright/test'
import { layouts } from '../layouts.ts'
import { expect, test } from './fixtures.ts'
import { lost, outOfReach } from './lost.ts'
import { type State, stateNames, states } from './states.ts'

/** WCAG 1.4.12, set as a user style sheet sets it: over everything that a page says. */
const spacing = `@layer { .askfirst, .askfirst * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
.askfirst p { margin-block-end: 2em !important } }`

const twice = { standard: 32, fixed: 26 }

/** Ways to look at a page that leave little room. */
const views: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  '320 pixels wide': (page) => page.setViewportSize({ width: 320, height: 640 }),
  '1280 by 1024 pixels at 400 %': (page) => page.setViewportSize({ width: 320, height: 256 }),
  'wide text spacing': async (page) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
      // The first of all unnamed layers: what is important in it overrules us.
      document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets]
    }, spacing)
  },
  // The last one: the text stays as large.
  'text of 200 %': async (page) => {
    const browser = await page.context().newCDPSession(page)
    await browser.send('Page.setFontSizes', { fontSizes: twice })
  },
}

// In the language with the longest words; every-language.spec.ts has the others at 320 pixels.
for (const name of stateNames)
  test(`nothing is lost: ${name}`, async ({ page, open }) => {
    const state: State = states[name]
    await open(state.path, 'de', state.stage)
    await state.show(page)
    await expectNothingLost(page, state.ours)
  })

for (const layout of layouts)
  test(`nothing is lost: asked in the layout ${layout}`, async ({ page, openLayout }) => {
    await openLayout(layout, 'de')
    await expectNothingLost(page, '#askfirst')
  })

async function expectNothingLost(page: Page, ours: string): Promise<void> {
  for (const [view, set] of Object.entries(views)) {
    await page.setViewportSize({ width: 1280, height: 800 })
    await set(page)
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    expect(await lost(page, ours), view).toEqual([])
    expect(await outOfReach(page, ours), view).toEqual([])
  }
}
