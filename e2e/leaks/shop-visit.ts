// Visits to the shop, with askfirst in its pages and without. Knows no right answers.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeGate } from '@askfirst/gate'
import { build, composeFiles, definePolicy } from 'askfirst'
import { test as base, expect } from 'playwright/test'
import type { Keep } from './keeps/keep.ts'
import { shopPolicy, startShop } from './shop.ts'

export { expect }

/** All that a visit gave. */
export interface Outcome {
  /** By the page's script. */
  readonly returned: unknown
  /** By what the visitor did. */
  readonly seen: unknown
  readonly requests: readonly string[]
  /** What the console was told, and exceptions that nobody caught. */
  readonly complaints: readonly string[]
}

/** Visits the page of `keep`; with `kept`, in a browser that still has what the visit before has stored. */
export type Visit = (keep: Keep, guarded: boolean, kept?: 'kept') => Promise<Outcome>

/** Starts a shop and a browser for all tests. */
export const test = base.extend<object, { gate: 'none' | 'off' | 'enforce'; visit: Visit }>({
  gate: ['none', { option: true, scope: 'worker' }],

  visit: [
    async ({ browser, gate }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'askfirst-shop-'))
      const policy = definePolicy(gate === 'none' ? shopPolicy : { ...shopPolicy, gate: { csp: gate } })
      await build(policy, folder)
      const files = await composeFiles(policy)
      const shop = await startShop(
        folder,
        gate === 'none' ? undefined : makeGate({ policy, files, script: files.get('askfirst.js') ?? '' }),
      )
      const context = await browser.newContext()
      context.setDefaultTimeout(4000)
      const page = await context.newPage()
      const session = await context.newCDPSession(page)
      await use(async (keep, guarded, kept) => {
        const complaints: string[] = []
        // Behind the gate the site's own policy has room for the page script, which is there by its hash.
        const note = (what: unknown): unknown =>
          complaints.push(
            String(what)
              .replace(/:\d+/g, '')
              .replace(/ 'sha256-[\w+/]+='(?=')/, ''),
          )
        const listen = (message: { type(): string; text(): string }): unknown =>
          message.type() === 'error' && note(message.text())
        await page.goto(`${shop.origin}/blank`)
        if (!kept) {
          await page.evaluate(() => sessionStorage.clear())
          await context.clearCookies()
          await session.send('Storage.clearDataForOrigin', { origin: shop.origin, storageTypes: 'all' })
        }
        shop.show(keep, guarded)
        page.on('console', listen).on('pageerror', note)
        await page.goto(`${shop.origin}/page`, { waitUntil: keep.act ? 'domcontentloaded' : 'load', timeout: 10_000 }).catch(note)
        const returned = keep.run && JSON.parse(await page.evaluate<string>(settled).catch(failed))
        if (keep.later) await shop.asksFor(keep.later)
        const seen = await keep.act?.(page).catch((error) => JSON.parse(failed(error)))
        page.off('console', listen).off('pageerror', note)
        return { returned, seen, requests: shop.requests(), complaints: complaints.toSorted() }
      })
      await context.close()
      await shop.close()
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 60_000 },
  ],
})

function failed(error: unknown): string {
  return JSON.stringify(`failed: ${String(error).split('\n')[0]}`)
}

/** Waits for what the page's script returns, for as long as that is worth. */
const settled = `Promise.race([outcome, new Promise((done) => setTimeout(done, 5000, 'failed: not done after five seconds'))])
  .then((value) => JSON.stringify(value ?? null, (_, part) => part === undefined ? 'undefined' : part))`
