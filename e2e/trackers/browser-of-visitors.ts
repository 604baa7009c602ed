// A browser as visitors have it, for trackers that leave robots alone. It reaches this machine and nothing else.

import { test as base, type LaunchOptions } from 'playwright/test'

/** Playwright's test, in that browser. */
export const test = base.extend<object, { launchOptions: LaunchOptions }>({
  launchOptions: [
    async ({ launchOptions }, use) => {
      await use({
        ...launchOptions,
        args: [
          ...(launchOptions.args ?? []),
          '--disable-blink-features=AutomationControlled',
          '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE *.localhost',
        ],
      })
    },
    { scope: 'worker' },
  ],
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36',
})
