// Tests in which markup and headers are tried in a browser that runs no scripts: what gets out without the gate is held by it.

import type { BrowserContext } from 'playwright/test'
import { expect, needsProfile, test } from '../leaks/fixtures.ts'
import { visit } from '../leaks/lane.ts'
import { askfirstTag } from '../leaks/page.ts'
import { siteHost } from '../leaks/policy.ts'
import type { Site } from '../leaks/site.ts'
import { recordIn, removeAll, storedBy, type Tab } from '../leaks/stored.ts'
import { isWanted } from '../leaks/try-vectors.ts'
import { type Surface, surfaces, type Vector } from '../leaks/vector.ts'
import { type Verdict, verdictsType } from '../leaks/verdict.ts'

/** How long is waited for what should come, and for what should not, once the page has loaded; in milliseconds. */
const patience = 500
const grace = 150

/** A test for each surface, of the vectors without a script of the site. */
export function tryMarkup(vectors: readonly Vector[]): void {
  for (const surface of surfaces) {
    const tried = vectors.filter((vector) => vector.surface === surface && !vector.run && isWanted(vector))
    if (tried.length === 0) continue

    test(`${surface}: what gets out in ${tried.length} ways without JavaScript is held by the gate`, async ({
      browser,
      newProfile,
      site,
    }, info) => {
      test.setTimeout(30_000 + tried.length * 10_000)
      const rejected = await rejection(await browser.newContext(), site)
      const contexts = new Map<boolean, BrowserContext>()
      const verdicts: Verdict[] = []
      for (const vector of tried) {
        const needs = needsProfile(vector)
        const context = contexts.get(needs) ?? (await (needs ? newProfile(withoutScripts) : browser.newContext(withoutScripts)))
        contexts.set(needs, context)
        const page = await context.newPage()
        const tab = { page, session: await context.newCDPSession(page) }
        const without = await evidence(tab, site, vector, '')
        const held = vector.beyond ? [] : await evidence(tab, site, vector, askfirstTag)
        await context.addCookies([{ name: 'askfirst', value: rejected, url: site.url }])
        const after = await evidence(tab, site, vector, askfirstTag)
        if (vector.beyond) expect.soft(after, `${vector.name}: what is said to be beyond reach still gets out`).not.toEqual([])
        else expect.soft([...held, ...after], vector.name).toEqual([])
        const leaked = { without, before: held, reject: vector.beyond ? [] : after, withdraw: [] }
        verdicts.push({ name: vector.name, surface, leaked, excused: vector.beyond ? after : [], missing: [] })
        await page.close()
      }
      const leaksWithout = verdicts.filter(({ leaked }) => leaked.without.length)
      if (loads.has(surface)) expect(leaksWithout.length, 'without the gate some of it gets out').toBeGreaterThan(0)
      await info.attach('verdicts', { contentType: verdictsType, body: JSON.stringify(verdicts) })
      for (const context of contexts.values()) await context.close()
      expect(site.strays, 'every request belongs to a vector').toEqual([])
    })
  }
}

/** What loads in a browser that runs no scripts. */
const loads: ReadonlySet<Surface> = new Set(['frame', 'image', 'media', 'link', 'embed', 'meta', 'css'])

const withoutScripts = { javaScriptEnabled: false }

/** The record of a visitor who has rejected, in a browser that runs scripts. */
async function rejection(context: BrowserContext, site: Site): Promise<string> {
  const page = await context.newPage()
  await page.goto(`${site.url}/plain`)
  await page.evaluate(() => window.askfirst.rejectAll())
  const record = await recordIn({ page, session: await context.newCDPSession(page) })
  await context.close()
  if (!record) throw new Error('A rejection has left no record.')
  return record
}

/** What has reached a server, and what is stored; all of it is removed. */
async function evidence(tab: Tab, site: Site, vector: Vector, first: string): Promise<string[]> {
  const load = site.prepare(vector, first)
  const { page } = tab
  await page.goto(site.urlOf(load), { waitUntil: 'load', timeout: 4_000 }).catch(() => {})
  await load.until(() => load.arrivals.length > 0, first ? grace : patience)
  await visit(page, `${site.url}/blank`)
  const found = [...load.arrivals.map(({ kind, what }) => `${kind} ${what}`), ...(await storedBy(tab))]
  await removeAll(tab, site.url)
  site.finish(load)
  return found.filter((line) => !line.endsWith(`cookie sid ${siteHost}/`))
}
