// What the site's own server does, in Chromium: each of these tests fails on the day a script can hold it.

import { expect, test } from 'playwright/test'
import { ownServer } from './own-server.ts'

for (const [gap, stands] of Object.entries(ownServer))
  test(`${gap} has its effect, whatever a script does`, async ({ page }) => {
    expect(await stands((url) => page.goto(url))).toBe(true)
  })
