// The table of gaps, proven in a browser that is not Chromium: what it calls open is open, and what it calls held is held.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { build, definePolicy } from 'askfirst'
import { expect, test } from 'playwright/test'
import type { Found } from '../find-browser.ts'
import { askfirstTag } from '../leaks/page.ts'
import { policy } from '../leaks/policy.ts'
import { type Site, startSite } from '../leaks/site.ts'
import type { Vector } from '../leaks/vector.ts'
import { vectors } from '../leaks/vectors/all.ts'
import type { Browser } from '../smoke/browser.ts'
import { ownServer } from './own-server.ts'
import { type BrowserName, gaps } from './table.ts'
import { triesOf } from './tries.ts'

/** In a browser that was found; else skipped, or failed where tests have to be complete. */
export function proveGaps(name: BrowserName, found: Found, start: () => Promise<Browser>): void {
  test.describe(name, () => {
    test.skip('missing' in found && !process.env.CI, 'missing' in found ? found.missing : '')
    test.setTimeout(120_000)
    let browser: Browser
    let site: Site
    let folder: string
    test.beforeAll(async () => {
      if ('missing' in found) throw new Error(found.missing)
      folder = mkdtempSync(join(tmpdir(), 'askfirst-gaps-'))
      await build(definePolicy(policy), folder)
      site = await startSite(folder)
    })
    test.afterAll(async () => {
      await site?.close()
      if (folder) rmSync(folder, { recursive: true, force: true })
    })

    // One for each: a page that never ends loading is in nobody else's way.
    test.beforeEach(async () => {
      browser = await start()
    })
    test.afterEach(() => browser?.close())

    /** Is anybody asked, in one of several loads of the page? */
    const getsOut = async (vector: Vector, first: string, loads = 3): Promise<boolean> => {
      for (let tries = 0; tries < loads; tries++) {
        const load = site.prepare(vector, first)
        // Such a page may never have loaded: who was asked is what counts.
        await Promise.race([browser.open(site.urlOf(load)).catch(() => {}), delay(5_000)])
        await load.until(() => load.arrivals.length > 0, 500)
        site.finish(load)
        if (load.arrivals.length) return true
      }
      return false
    }
    /** A file of its own, as askfirst.js is: the browser reads ahead while it waits for that. */
    const getsPast = (vector: Vector, script: string): Promise<boolean> =>
      getsOut({ ...vector, files: { ...vector.files, 'first.js': script } }, '<script src="{{files}}/first.js"></script>', 1)

    for (const { name: gap, browsers } of gaps) {
      const ways = vectors.filter((vector) => vector.gap === gap)
      const stands = ownServer[gap]
      if (stands)
        test(`${gap} has its effect, whatever a script does`, async () => {
          expect(await stands((url) => browser.open(url))).toBe(true)
        })
      else if (browsers[name] === 'open')
        for (const [act, script] of triesOf(gap))
          test(`${gap} is asked for in some way, though a script before it ${act}`, async () => {
            // What the parser begins, a script may now and then be in time to stop.
            const rounds = Array.from({ length: 8 }, () => ways).flat()
            expect(await firstOf(rounds, (vector) => getsPast(vector, script))).toBeDefined()
          })
      else
        test(`${gap} is ${browsers[name] === 'held' ? 'held by askfirst' : 'nothing this browser does'}`, async () => {
          const without = await allOf(ways, (vector) => getsOut(vector, ''))
          expect(without.length > 0, 'somebody is asked without it').toBe(browsers[name] === 'held')
          expect(await allOf(ways, (vector) => getsOut(vector, askfirstTag))).toEqual([])
        })
    }
  })
}

async function firstOf<T>(all: readonly T[], is: (one: T) => Promise<boolean>): Promise<T | undefined> {
  for (const one of all) if (await is(one)) return one
  return undefined
}

async function allOf<T>(all: readonly T[], is: (one: T) => Promise<boolean>): Promise<T[]> {
  const found: T[] = []
  for (const one of all) if (await is(one)) found.push(one)
  return found
}
