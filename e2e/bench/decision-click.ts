// From the press on the banner to the paint that follows it, as the browser's Event Timing has it.

import type { Control } from '@askfirst/policy'
import type { Browser } from 'playwright/test'
import { arrive, control } from '../visitor.ts'

/** The browser reports nothing shorter, and rounds to 8 ms. */
export const shortest = 16

/** Milliseconds from press to paint, of a visitor's first press on `name`; `shortest` where it was no longer than that. */
export async function timePress(browser: Browser, url: string, name: Control, slowdown: number): Promise<number> {
  const context = await browser.newContext({ locale: 'en-GB' })
  try {
    const page = await context.newPage()
    await page.addInitScript((threshold) => {
      const longest = { presses: 0, duration: 0 }
      Object.assign(window, { longest })
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as PerformanceEventTiming[])
          if (entry.interactionId) longest.duration = Math.max(longest.duration, entry.duration)
      })
      observer.observe({ type: 'event', durationThreshold: threshold } as PerformanceObserverInit)
      addEventListener('click', () => requestAnimationFrame(() => requestIdleCallback(() => longest.presses++)))
    }, shortest)
    const session = await context.newCDPSession(page)
    await arrive(page, url)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await control(page, name).click()
    const longest = await page.waitForFunction(() => {
      const { longest } = window as unknown as { longest: { presses: number; duration: number } }
      return longest.presses > 0 && longest
    })
    return Math.max(shortest, ((await longest.jsonValue()) as { duration: number }).duration)
  } finally {
    await context.close()
  }
}
