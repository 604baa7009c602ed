// What each kind of visit asks for of askfirst's files, in a real browser on the real demo. Knows nothing about their sizes.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDemo } from '@askfirst/demo-site/server.ts'
import { type BrowserContext, chromium, type Page } from 'playwright'
import { findChromium } from '../find-browser.ts'
import { arrive, openPreferences, press } from '../visitor.ts'

/** One kind of visit to the front page, and the files of askfirst that the browser asks for, `<language>` standing for one. */
export interface Visit {
  readonly visit: string
  readonly files: readonly string[]
}

/** What a visitor has done before, and does on the visit that counts. */
const kinds: readonly { readonly visit: string; before?(page: Page): Promise<unknown>; during?(page: Page): Promise<unknown> }[] =
  [
    { visit: 'the first, before any press' },
    { visit: 'after a refusal', before: (page) => press(page, 'reject-all') },
    { visit: 'after a grant of everything', before: (page) => press(page, 'accept-all') },
    {
      visit: 'after a refusal, and the preferences are opened',
      before: (page) => press(page, 'reject-all'),
      during: openPreferences,
    },
  ]

/** Every kind of visit, each by a visitor of its own. Files count once a visit, as if nothing were in the browser's cache. */
export async function visitsToDemo(): Promise<readonly Visit[]> {
  const found = findChromium()
  if ('missing' in found) throw new Error(found.missing)
  const dataFolder = mkdtempSync(join(tmpdir(), 'askfirst-visits-'))
  const demo = await startDemo({ port: 0, dataFolder })
  const browser = await chromium.launch({ executablePath: found.path, args: ['--headless=new', '--no-sandbox', '--disable-gpu'] })
  try {
    const visits: Visit[] = []
    for (const { visit, before, during } of kinds) {
      const context = await browser.newContext({ locale: 'en-GB' })
      const page = await context.newPage()
      if (before) {
        await arrive(page, demo.url)
        await before(page)
      }
      const asked = filesAskedFor(context)
      await (before ? page.goto(demo.url) : arrive(page, demo.url))
      await during?.(page)
      // What the page had meant to load by itself has been loaded.
      await page.waitForLoadState('networkidle')
      visits.push({ visit, files: [...asked].sort(byStem) })
      await context.close()
    }
    return visits
  } finally {
    await browser.close()
    await demo.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

/** `askfirst.js` before what stands beside it. */
function byStem(one: string, other: string): number {
  return one.replace('.js', '') < other.replace('.js', '') ? -1 : 1
}

/** Fills as the browser asks. */
function filesAskedFor(context: BrowserContext): ReadonlySet<string> {
  const names = new Set<string>()
  context.on('request', (request) => {
    const [, name] = /^\/askfirst\/(.+)$/.exec(new URL(request.url()).pathname) ?? []
    if (name) names.add(name.replace('.en.', '.<language>.'))
  })
  return names
}
