// Takes the picture of the README: `node e2e/take-screenshot.ts`, after a build. Knows the front page and nothing of the tests.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDemo } from '@askfirst/demo-site/server.ts'
import { chromium } from 'playwright'
import { findChromium } from './find-browser.ts'

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
  await page.screenshot({ path: join(import.meta.dirname, '../demo-site/screenshot.png'), animations: 'disabled' })
} finally {
  await browser.close()
  await demo.close()
  rmSync(dataFolder, { recursive: true, force: true })
}
