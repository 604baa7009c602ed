// Takes the picture of the README: `node demo-site/take-screenshot.ts`, after a build. Knows the front page and nothing of the tests.

import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from '../e2e/find-browser.ts'
import { startDemo } from './server.ts'

// The demo itself needs no browser; the one of the tests will do.
const { chromium } = createRequire(new URL('../e2e/package.json', import.meta.url))(
  'playwright',
) as typeof import('../e2e/node_modules/playwright/index.js')

const found = findChromium()
if ('missing' in found) throw new Error(found.missing)

const dataFolder = mkdtempSync(join(tmpdir(), 'askfirst-screenshot-'))
const demo = await startDemo({ port: 0, dataFolder })
const browser = await chromium.launch({
  executablePath: found.path,
  args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
})
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: 'en-GB', colorScheme: 'light' })
  await page.goto(demo.url)
  await page.locator('#askfirst [data-askfirst-do="accept-all"]').waitFor()
  await page.screenshot({ path: join(import.meta.dirname, 'screenshot.png'), animations: 'disabled' })
} finally {
  await browser.close()
  await demo.close()
  rmSync(dataFolder, { recursive: true, force: true })
}
