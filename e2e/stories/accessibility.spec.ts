// Banner and preferences for everybody: no finding of axe, in every language, light and dark, wide and narrow.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright/test'
import { expect, test } from '../fixtures.ts'
import { arrive, openPreferences, press } from '../visitor.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Finding {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/** What axe finds in our layer, or in our elements; the rest of the page is the site's. */
async function findingsOn(page: Page, ours = '#askfirst'): Promise<string[]> {
  // An appearing layer is half transparent, and axe would measure the contrast of that.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)))
  await page.evaluate(axe)
  const { violations } = await page.evaluate(
    (ours) => (window as unknown as { axe: { run(context: unknown): Promise<{ violations: Finding[] }> } }).axe.run(ours),
    ours,
  )
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`))
}

for (const path of ['/', '/da/', '/de/', '/ar/'])
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1280, 320])
      test(`axe finds nothing: ${path} ${colorScheme} ${width}`, async ({ page, demo }) => {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 700 })
        await arrive(page, demo.url + path)
        expect(await findingsOn(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)

        await openPreferences(page)
        expect(await findingsOn(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)

        for (const summary of await page.locator('#askfirst summary').all()) await summary.click()
        await page.locator('#askfirst [popovertarget$=stats]').click()
        await expect(page.locator('#askfirst .details table')).toBeVisible()
        expect(await findingsOn(page)).toEqual([])
      })

for (const [path, colorScheme, width] of [
  ['/', 'light', 1280],
  ['/de/', 'dark', 1280],
  ['/ar/', 'light', 320],
] as const)
  test(`axe finds nothing in the elements of a page: ${path} ${colorScheme} ${width}`, async ({ page, demo }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 700 })
    await arrive(page, `${demo.url}${path}cookies`)
    await press(page, 'accept-all')
    await page.evaluate(() => window.askfirst.receipt())
    await page.locator('askfirst-choices summary').click()
    await page.locator('askfirst-choices [aria-expanded]').first().click()
    await expect(page.locator('askfirst-choices li')).toHaveCount(1)
    expect(await findingsOn(page, 'askfirst-choices')).toEqual([])
    expect(await findingsOn(page, 'askfirst-policy')).toEqual([])
  })
