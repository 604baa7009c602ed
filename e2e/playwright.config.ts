// How the browser tests run: one browser at a time, no second chances.

import { defineConfig } from 'playwright/test'
import { findChromium } from './find-browser.ts'

const chromium = findChromium()
if ('missing' in chromium) throw new Error(chromium.missing)
// The workers read this file again: what was found once is not looked for twice.
process.env.ASKFIRST_CHROMIUM = chromium.path

const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The gaps in browsers other than Chromium. */
const others = ['gaps/firefox.spec.ts', 'gaps/webkit.spec.ts']

/** All languages that are shipped, while the stories have a few of them. */
const everyLanguage = 'accessibility/every-language.spec.ts'

/** No process is started ahead for each page, to be thrown away. */
const thousandsOfPages = { launchOptions: { executablePath: chromium.path, args: [...flags, '--renderer-process-limit=1'] } }

export default defineConfig({
  // Each project has a worker, and so a browser, of its own: there are never two at once.
  projects: [
    {
      name: 'stories',
      testMatch: '*/**/*.spec.ts',
      testIgnore: [everyLanguage, 'smoke/**', 'leaks/**', 'gate/**', 'gaps/**', 'bench/**', 'trackers/**', 'looks/**'],
    },
    { name: 'languages', testMatch: everyLanguage },
    {
      name: 'looks',
      testMatch: 'looks/*.spec.ts',
      snapshotPathTemplate: 'looks/pictures/{arg}{ext}',
      // Other machines smooth the edges of letters differently; a colour, a size or a place that changes is more than that.
      expect: { toHaveScreenshot: { maxDiffPixelRatio: 0.01, threshold: 0.2 } },
    },
    { name: 'smoke', testMatch: 'smoke/*.spec.ts' },
    { name: 'gaps', testMatch: others },
    { name: 'trackers', testMatch: 'trackers/*.spec.ts' },
    { name: 'bench', testMatch: 'bench/*.spec.ts' },
    {
      name: 'leaks',
      testMatch: ['leaks/*.spec.ts', 'gaps/*.spec.ts'],
      testIgnore: others,
      use: thousandsOfPages,
    },
    { name: 'gate', testMatch: 'gate/*.spec.ts', use: thousandsOfPages },
  ],
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['./leaks/report.ts']],
  outputDir: 'test-results',
  use: {
    launchOptions: {
      executablePath: chromium.path,
      args: flags,
    },
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
  },
})
