// Firefox, driven by WebDriver BiDi.

import puppeteer from 'puppeteer-core'
import type { Browser } from './browser.ts'

/** Starts the Firefox at `path`. */
export async function openFirefox(path: string): Promise<Browser> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: path, headless: true })
  const page = await browser.newPage()
  return {
    async open(url) {
      await page.goto(url, { waitUntil: 'load' })
    },
    async press(selector) {
      const element = await page.waitForSelector(selector, { visible: true, timeout: 10_000 })
      await element?.click()
    },
    read: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
    cookies: async () =>
      (await browser.cookies()).filter(({ domain }) => /(^|\.)nordlys\.localhost$/.test(domain)).map(({ name }) => name),
    close: () => browser.close(),
  }
}
