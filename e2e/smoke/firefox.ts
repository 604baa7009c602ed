// Firefox, driven by WebDriver BiDi.

import puppeteer, { type ElementHandle } from 'puppeteer-core'
import { type Browser, soon, visibleElement } from './browser.ts'

/** Starts the Firefox at `path`. @param downloads a folder for what the visitor saves */
export async function openFirefox(path: string, downloads?: string): Promise<Browser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless: true,
    defaultViewport: { width: 1280, height: 800 },
    // Without a question, and not where this machine keeps what people save.
    ...(downloads && { extraPrefsFirefox: { 'browser.download.folderList': 2, 'browser.download.dir': downloads } }),
  })
  const page = await browser.newPage()
  return {
    async open(url) {
      await page.goto(url, { waitUntil: 'load' })
    },
    async press(selector, text = '') {
      const find = async () =>
        (await page.evaluateHandle(visibleElement, selector, text)).asElement() as ElementHandle<Element> | null
      const element = await soon(`${selector} ${text}`, find)
      await element.click()
    },
    type: (key) => page.keyboard.press(key),
    read: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
    cookies: async () =>
      (await browser.cookies()).filter(({ domain }) => /(^|\.)nordlys\.localhost$/.test(domain)).map(({ name }) => name),
    close: () => browser.close(),
  }
}
