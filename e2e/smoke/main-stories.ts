// The main stories, told of one browser: who tells them, and what becomes of a browser that is not there.

import type { Found } from '../find-browser.ts'
import { tellAnswers } from './answers.ts'
import type { Browser } from './browser.ts'
import { tellForms } from './forms.ts'
import { tellKeys } from './keys.ts'
import { tellPages } from './pages.ts'
import { test } from './story-test.ts'

/** Tells the stories of a browser that was found; else reports them as skipped, or fails where tests have to be complete. */
export function tellMainStories(name: string, found: Found, open: (downloads: string) => Promise<Browser>): void {
  test.describe(name, () => {
    test.skip('missing' in found && !process.env.CI, 'missing' in found ? found.missing : '')
    test.use({
      visitor: async ({ downloads }, use) => {
        if ('missing' in found) throw new Error(found.missing)
        const visitor = await open(downloads)
        try {
          await use(visitor)
        } finally {
          await visitor.close()
        }
      },
    })
    tellAnswers()
    tellPages()
    tellForms()
    tellKeys()
  })
}
