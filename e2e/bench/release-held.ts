// Thousands of held elements, released at once: how long it takes, and whether the page stays usable meanwhile.

import type { Browser } from 'playwright/test'
import type { HeldKind } from './bench-pages.ts'

/** In milliseconds. */
export interface Releasing {
  /** From the grant until the last one has run or loaded. */
  readonly time: number
  /** The longest task of at least 50 ms, or 0. */
  readonly longestTask: number
}

declare global {
  interface Window {
    /** The page calls it when nothing is held any more. */
    whenReleased?: (now: number) => void
  }
}

/** Grants the service of every held element of a fresh page. */
export async function timeRelease(browser: Browser, site: string, kind: HeldKind): Promise<Releasing> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    await page.goto(`${site}/held?kind=${kind}`)
    return await page.evaluate(async () => {
      const tasks: number[] = []
      const note = (entries: PerformanceEntryList) => tasks.push(...entries.map(({ duration }) => duration))
      const observer = new PerformanceObserver((list) => note(list.getEntries()))
      observer.observe({ type: 'longtask' })
      const begin = performance.now()
      const end = new Promise<number>((resolve) => {
        window.whenReleased = resolve
      })
      window.askfirst.allowOnce('pixel')
      const time = (await end) - begin
      // The browser reports a task after it has ended.
      await new Promise((resolve) => requestIdleCallback(resolve))
      note(observer.takeRecords())
      return { time, longestTask: Math.max(0, ...tasks) }
    })
  } finally {
    await context.close()
  }
}
