// Trackers from npm, as sites use them: nothing before the visitor says yes, nothing after a no, and nothing left when it is
// taken back.

import { join } from 'node:path'
import { claimOfCookie, claimOfStorage, compileRules, type StorageKind } from '@askfirst/policy'
import { composeFiles } from 'askfirst'
import { type BrowserContext, expect } from 'playwright/test'
import { trackers } from './all.ts'
import { test } from './browser-of-visitors.ts'
import { bundleTag, bundleTracker } from './bundle-tracker.ts'
import { policyOf } from './policy-of.ts'
import { type Shop, startShop, ways } from './start-shop.ts'
import { keepRow, tableOf } from './table.ts'
import type { Tracker } from './tracker.ts'
import { kindsOf, refusing, unguarded, withdrawing } from './visits.ts'

const policy = policyOf(trackers)
const rules = compileRules(policy)

/** The service that declares what is stored; a line of the judge as it is where none does. */
function declared(line: string): string {
  const [kind = '', ...rest] = line.split(' ')
  const key = rest.join(' ')
  const claim = kind === 'cookie' ? claimOfCookie(rules, key) : claimOfStorage(rules, kind as StorageKind, key)
  return claim?.[0]?.[0] ?? line
}

async function waresOf(tracker: Tracker) {
  return {
    name: tracker.name,
    askfirst: await composeFiles(policy),
    bundle: await bundleTracker(tracker),
    tag: tracker.tag === undefined ? undefined : await bundleTag(tracker.tag),
    answer: tracker.answer,
  }
}

for (const tracker of trackers)
  test(`${tracker.package}: nothing before a yes, nothing after a no, nothing left of it`, async ({ browser }, info) => {
    const wares = await waresOf(tracker)
    const visit = async <T>(story: (context: BrowserContext, shop: Shop) => Promise<T>): Promise<T> => {
      const [shop, context] = [await startShop(wares), await browser.newContext()]
      try {
        return await story(context, shop)
      } finally {
        await context.close()
        await shop.close()
      }
    }
    // All at once: each has a browser context and a server of its own, and most of the time they wait.
    const rows = ways.map(async (way) => {
      const granted = visit((context, shop) => withdrawing(context, shop, way, tracker))
      const [open, no, yes] = await Promise.all([
        visit((context, shop) => unguarded(context, shop, way, tracker, granted)),
        visit((context, shop) => refusing(context, shop, way)),
        granted,
      ])
      return { tracker: tracker.package, way, unguarded: open, refusing: no, withdrawing: yes }
    })
    for (const row of await Promise.all(rows)) {
      keepRow(join(info.project.outputDir, 'trackers'), row)
      const says = (sentence: string) => `${row.way}: ${sentence}`
      expect.soft(row.unguarded.sent, says('without askfirst it sends')).not.toEqual([])
      expect.soft([...new Set(row.unguarded.stored?.map(declared))], says('what it stores is declared')).toEqual([tracker.name])
      expect.soft(row.refusing, says('nothing without a yes')).toEqual({ before: [], rejected: [], next: [] })
      expect.soft(row.withdrawing.sent, says('with a yes it sends')).not.toEqual([])
      // What it has found forbidden at first it may do without for the rest of the page.
      const stored = kindsOf(row.withdrawing.stored)
      expect.soft(stored.length, says('with a yes it stores')).toBeGreaterThan(0)
      expect.soft(kindsOf(row.unguarded.stored), says('as it does without askfirst')).toEqual(expect.arrayContaining(stored))
      const { withdrawn, reloaded, last } = row.withdrawing
      expect.soft({ withdrawn, reloaded, last }, says('nothing left')).toEqual({ withdrawn: [], reloaded: [], last: [] })
    }
  })

test('the table', ({ browserName: _ }, info) => {
  console.log(tableOf(join(info.project.outputDir, 'trackers')))
})
