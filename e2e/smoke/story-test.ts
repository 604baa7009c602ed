// What each main story starts with: a demo, a browser with a visitor, and a folder for what the visitor saves.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { demoTest } from '../fixtures.ts'
import type { Browser } from './browser.ts'

/** {@link demoTest} with a `visitor`, whom `test.use` has to bring. */
export const test = demoTest.extend<{ downloads: string; visitor: Browser }>({
  downloads: async ({ dataFolder }, use) => {
    const folder = join(dataFolder, 'downloads')
    mkdirSync(folder)
    await use(folder)
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
  visitor: async ({}) => {
    throw new Error('No browser: say with test.use which one it is.')
  },
})
