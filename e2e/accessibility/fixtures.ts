// A site where everything that askfirst can show is shown, and visitors at every stage of a decision. One for all tests of a worker.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ownPolicy from '@askfirst/demo-site/askfirst.config.ts'
import { type Demo, startDemo } from '@askfirst/demo-site/server.ts'
import type { Policy } from '@askfirst/policy'
import { definePolicy, type PolicyInput } from 'askfirst'
import { type Browser, test as base, expect, type Page } from 'playwright/test'
import { type OwnSite, startOwnSite } from '../own-site.ts'
import { arrive, control, press } from '../visitor.ts'

export { expect }

/** One that needs many letters, one that runs from right to left, one without spaces between words. */
export const sampleLanguages = ['en', 'de', 'ar', 'ja'] as const

export type SampleLanguage = (typeof sampleLanguages)[number]

/** How far a visitor has come: never asked, asked before something has changed, or done. */
export type Stage = 'new' | 'asked before' | 'decided'

interface Site {
  readonly demo: Demo
  /** What the browser of a visitor has stored at each stage. */
  readonly cookies: Readonly<Record<Stage, Cookies>>
}

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>

const own = ownPolicy as PolicyInput
const before: PolicyInput = { ...own, languages: [...sampleLanguages] }
/** So many services that they can be searched, and some in marketing that came later. */
const later: PolicyInput = { ...before, services: { ...own.services, vimeo: 'vimeo', meta: 'meta-pixel' } }

/** What a visitor's browser has stored after accepting everything, when the collector has it on disk. */
async function accept(browser: Browser, url: string): Promise<Cookies> {
  const page = await browser.newPage()
  await arrive(page, url)
  await press(page, 'accept-all')
  await page.evaluate(() => window.askfirst.receipt())
  const cookies = await page.context().cookies()
  await page.context().close()
  return cookies.filter(({ name }) => name === 'askfirst')
}

export const test = base.extend<
  {
    /** Opens a path of the site in a language, for a visitor at this stage. */
    open: (path: string, language: SampleLanguage, stage: Stage) => Promise<void>
    /** Opens a page of few words that asks in this layout; resolves when it does. */
    openLayout: (layout: Policy['ui']['layout'], language: SampleLanguage) => Promise<void>
  },
  { site: Site }
>({
  site: [
    async ({ browser }, use) => {
      const dataFolder = mkdtempSync(join(tmpdir(), 'askfirst-accessibility-'))
      const former = await startDemo({ port: 0, dataFolder, policy: definePolicy(before) })
      const asked = await accept(browser, former.url)
      await former.close()
      const demo = await startDemo({ port: 0, dataFolder, policy: definePolicy(later) })
      await use({ demo, cookies: { new: [], 'asked before': asked, decided: await accept(browser, demo.url) } })
      await demo.close()
      rmSync(dataFolder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],

  open: async ({ page, context, site }, use) =>
    use(async (path, language, stage) => {
      await context.addCookies(site.cookies[stage])
      // Not every page of the site is there in every language; ours are.
      await page.addInitScript((tag) => {
        new MutationObserver((_, observer) => {
          document.documentElement.lang = tag
          observer.disconnect()
        }).observe(document, { childList: true })
      }, language)
      await page.goto(site.demo.url + path)
    }),

  openLayout: async ({ page }, use) => {
    const sites: OwnSite[] = []
    await use(async (layout, language) => {
      const site = await startOwnSite({ languages: [...sampleLanguages], ui: { layout } })
      sites.push(site)
      site.put('/', { language, body: '<h1>A page</h1><p>Words.</p>' })
      await page.goto(site.url)
      await control(page, 'accept-all').waitFor()
    })
    for (const site of sites) site.close()
  },
})
