// What the banner does to a page's paints, and what the page waits for before it is painted. Of its own, so that it can be run alone.

import { languages } from '../../packages/banner/src/languages.ts'
import { expect } from '../fixtures.ts'
import { startOwnSite } from '../own-site.ts'
import { expectWithin, benchTest as test } from './bench-test.ts'
import { type Pair, sidesOf } from './compare.ts'
import { largestPaintsOf, paintsOf } from './paint-layout.ts'
import { inline } from './peers-own.ts'
import { noTool } from './peers-page.ts'
import { startToolSite } from './peers-site.ts'
import { type FirstVisit, slowPhone, visitFirst } from './peers-visit.ts'

test.describe.configure({ timeout: 600_000 })

/** One at 60 a second, in milliseconds. */
const frame = 1000 / 60

const paths = ['/', '/da/', '/de/', '/ar/', '/product', '/contact', '/privacy', '/cookies']

for (const width of [1280, 360])
  test(`${width} pixels wide, the banner moves nothing and is never the largest paint`, async ({ browser, demo }) => {
    for (const path of paths) {
      const { shift, moved, largest } = await paintsOf(browser, `${demo.url}${path}`, width)
      console.log(`${width} ${path}: shift ${shift} ${JSON.stringify(moved)}, largest ${largest.join(', ')}`)
      expect.soft(shift, `layout shift of ${path}`).toBe(0)
      expect.soft(largest.length, `paints of ${path}`).toBeGreaterThan(0)
      expect.soft(largest, `largest paints of ${path}`).not.toContain('askfirst')
    }
  })

/** As few words as a page can have and still be about something. */
const ordinary = `<h1>A page</h1><p>${'Words about something. '.repeat(9)}</p>`

// The wide ones, in which the fewest lines are the largest.
for (const layout of ['bar', 'cloud'] as const)
  test(`${layout}: in no language is a part of the banner the largest paint of a page with one paragraph`, async ({
    browser,
  }) => {
    const site = await startOwnSite({ languages: [...languages], ui: { layout } })
    // Nobody answers, so nothing is stored: one visitor does for all of them.
    const context = await browser.newContext({ viewport: { width: 1280, height: 740 } })
    try {
      const paintsAt = await largestPaintsOf(await context.newPage())
      for (const language of languages) {
        site.put('/', { language, body: ordinary })
        const largest = await paintsAt(site.url)
        expect.soft(largest.length, `paints in ${language}`).toBeGreaterThan(0)
        expect.soft(largest, language).not.toContain('askfirst')
      }
    } finally {
      await context.close()
      site.close()
    }
  })

test('with the blocker inline, the banner needs one request, and nothing of what comes after it', async ({ browser }) => {
  const site = await startToolSite([inline])
  const context = await browser.newContext({ locale: 'en-GB' })
  try {
    site.withhold(/\/askfirst\/(?!askfirst\.banner\.)/)
    const page = await context.newPage()
    const answered: string[] = []
    page.on('response', (response) => answered.push(new URL(response.url()).pathname))
    // What is withheld keeps the page from being loaded.
    await page.goto(site.addressOf(inline), { waitUntil: 'commit' })
    await expect(page.locator(inline.banner ?? '')).toBeVisible()
    expect(answered.filter((path) => path.startsWith('/askfirst/'))).toEqual(['/askfirst/askfirst.banner.en.js'])
  } finally {
    await context.close()
    await site.close()
  }
})

const moments = { 'first contentful paint': 'firstPaint', 'largest contentful paint': 'largestPaint' } as const

test('the page is painted at most a frame later than without any tool, 4× slower and on slow 4G', async ({ browser }) => {
  const site = await startToolSite([noTool, inline])
  const visit = (guarded: boolean): Promise<FirstVisit> =>
    visitFirst(browser, site.blank, site.addressOf(guarded ? inline : noTool), { slow: slowPhone })
  try {
    for (const [name, moment] of Object.entries(moments))
      await expectWithin(
        { name: `${name}, slow phone`, unit: 'ms', measure: 'difference', limit: frame, judge: 'median' },
        async () => {
          const pairs: Pair[] = []
          for (let index = 0; index < 9; index++) {
            const pair = { plain: 0, guarded: 0 }
            for (const side of sidesOf(index)) pair[side] = (await visit(side === 'guarded'))[moment]
            pairs.push(pair)
          }
          return pairs
        },
      )
  } finally {
    await site.close()
  }
})
