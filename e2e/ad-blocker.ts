// A browser with an ad blocker: an extension that puts a style sheet of its user before those of any page, as cosmetic filters do.

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page, Worker } from 'playwright/test'
import { test as base } from './fixtures.ts'

/** Chromium runs an extension only with a background script to speak of. */
const manifest = {
  manifest_version: 3,
  name: 'cosmetic filter',
  version: '1',
  permissions: ['scripting'],
  host_permissions: ['<all_urls>'],
  background: { service_worker: 'background.js' },
}

/** What an extension is given; the part used here. */
interface Extension {
  readonly tabs: { query(which: { url: string }): Promise<{ readonly id: number }[]> }
  readonly scripting: { insertCSS(what: { target: { tabId: number }; css: string; origin: 'USER' }): Promise<void> }
}

/** As in fixtures.ts; `filter` applies a filter to the page that is open, and to none after it. */
export const test = base.extend<{ filter: (page: Page, css: string) => Promise<void> }>({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'askfirst-filter-'))
      writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
      writeFileSync(join(folder, 'background.js'), '')
      const args = [...(launchOptions.args ?? []), `--disable-extensions-except=${folder}`, `--load-extension=${folder}`]
      await use({ ...launchOptions, args, ignoreDefaultArgs: ['--disable-extensions'] })
    },
    { scope: 'worker' },
  ],

  filter: async ({ context }, use) => {
    const worker: Worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
    await use((page, css) =>
      worker.evaluate(
        async ([url, text]) => {
          const { tabs, scripting } = (globalThis as unknown as { chrome: Extension }).chrome
          const [tab] = await tabs.query({ url })
          if (!tab) throw new Error(`no tab at ${url}`)
          await scripting.insertCSS({ target: { tabId: tab.id }, css: text, origin: 'USER' })
        },
        [page.url().replace(/:\d+/, ':*'), css] as const,
      ),
    )
  },
})
