// What every benchmark starts with: one browser for all of them, the pages to measure, and the comparison that reports itself.

import { demoTest, expect } from '../fixtures.ts'
import { type BenchSite, startBenchSite } from './bench-site.ts'
import { compareWithin, type Measure, type Pair } from './compare.ts'
import { type Row, report } from './report.ts'

/** Like a story, with the pages of the bench, and with a browser whose garbage can be collected between measurements. */
export const benchTest = demoTest.extend<object, { site: BenchSite }>({
  launchOptions: [
    ({ launchOptions }, use) => use({ ...launchOptions, args: [...(launchOptions.args ?? []), '--js-flags=--expose-gc'] }),
    { scope: 'worker' },
  ],
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, use) => {
      const site = await startBenchSite()
      await use(site)
      await site.close()
    },
    { scope: 'worker' },
  ],
})

/** What is measured, in which unit, and what askfirst may add. */
export interface Subject extends Pick<Row, 'name' | 'unit' | 'limit'> {
  readonly measure: Measure
  /** See {@link compareWithin}. */
  readonly judge?: 'low' | 'median'
}

/** Measures, reports, and fails where the limit is surely broken. */
export async function expectWithin(
  { name, unit, measure, limit, judge }: Subject,
  takePairs: () => Promise<readonly Pair[]>,
): Promise<void> {
  const { isBroken, plain, guarded, added } = await compareWithin(limit, measure, takePairs, judge)
  const row: Row = { name, unit, plain, guarded, added: { ...added, measure }, ...(limit !== undefined && { limit }) }
  report([row])
  expect(isBroken, `${name}: what askfirst adds is surely over its limit: ${JSON.stringify(row)}`).toBe(false)
}
