// The gaps of a script alone: what the browser asks for before, or beside, any script of the page. Each of these tests fails
// on the day the browser lets a script hold it, and then the gap is closed in askfirst too.

import type { Page } from 'playwright/test'
import { expect, needsProfile, test } from '../leaks/fixtures.ts'
import type { Site } from '../leaks/site.ts'
import type { Vector } from '../leaks/vector.ts'
import { vectors } from '../leaks/vectors/all.ts'
import { gaps } from './table.ts'
import { triesOf } from './tries.ts'

const wanted = (process.env.VECTORS ?? '').split(',')

for (const vector of vectors.filter(
  ({ gap, name }) => gap !== undefined && wanted.some((part) => `${gap}: ${name}`.includes(part)),
))
  for (const [act, script] of triesOf(vector.gap ?? ''))
    test(`${vector.gap}: ${vector.name} is asked for, though a script before it ${act}`, async ({
      site,
      browser,
      newProfile,
    }) => {
      test.setTimeout(60_000)
      const context = needsProfile(vector) ? await newProfile() : await browser.newContext()
      expect(await getsOut(await context.newPage(), site, vector, `<script>${script}</script>`)).toBe(true)
      await context.close()
    })

/** Does it, in one of several tries? What the parser begins, a script may now and then be in time to stop. */
async function getsOut(page: Page, site: Site, vector: Vector, first: string): Promise<boolean> {
  for (let tries = 0; tries < 12; tries++) {
    const load = site.prepare(vector, first)
    await page.goto(site.urlOf(load), { waitUntil: 'commit' }).catch(() => {})
    await load.until(() => load.arrivals.length > 0, 1_000)
    site.finish(load)
    if (load.arrivals.length) return true
  }
  return false
}

test('every gap has a name that says how it is proven, and its row in the table', () => {
  const named = new Set(vectors.flatMap(({ gap }) => gap ?? []))
  expect([...named].filter((gap) => !triesOf(gap).length || !gaps.some(({ name }) => name === gap))).toEqual([])
})
