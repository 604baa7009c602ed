// From the press on a button to the paint that follows it, as the browser's Event Timing has it.

import type { Control } from '@askfirst/policy'
import type { Browser, Locator, Page } from 'playwright/test'
import { arrive, control } from '../visitor.ts'

/** The browser reports nothing shorter, and rounds to 8 ms. */
export const shortest = 16

declare global {
  interface Window {
    /** Of the interactions so far: what their longest event took, and those that have ended. */
    interactions?: { longest: number; ended: number }
  }
}

/** Has every document that `page` opens from now on watch its interactions. */
export function watchInteractions(page: Page): Promise<unknown> {
  return page.addInitScript((threshold) => {
    const interactions = { longest: 0, ended: 0 }
    window.interactions = interactions
    const note = (entries: PerformanceEntryList): void => {
      for (const { interactionId, duration } of entries as PerformanceEventTiming[])
        if (interactionId) interactions.longest = Math.max(interactions.longest, duration)
    }
    const observer = new PerformanceObserver((list) => note(list.getEntries()))
    observer.observe({ type: 'event', durationThreshold: threshold } as PerformanceObserverInit)
    const end = (): void => {
      note(observer.takeRecords())
      interactions.ended++
    }
    // An entry is there once the frame has been presented, which the next one has waited for.
    addEventListener('click', () => requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(end))), true)
  }, shortest)
}

/** Milliseconds from pressing `button` to the next paint on a processor made slower; `shortest` where it was no longer than that. */
export async function timeClick(page: Page, button: Locator, slowdown: number): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await button.scrollIntoViewIfNeeded()
  // Over it before it is pressed, as a hand is; whatever that begins has ended.
  await button.hover()
  await page.waitForLoadState('networkidle')
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve))))
  await page.mouse.down()
  await page.mouse.up()
  await page.waitForFunction(() => window.interactions?.ended)
  const longest = await page.evaluate(() => window.interactions?.longest ?? 0)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  return Math.max(shortest, longest)
}

/** The same of a visitor's first press on `name`. */
export async function timePress(browser: Browser, url: string, name: Control, slowdown: number): Promise<number> {
  const context = await browser.newContext({ locale: 'en-GB' })
  try {
    const page = await context.newPage()
    await watchInteractions(page)
    await arrive(page, url)
    return await timeClick(page, control(page, name), slowdown)
  } finally {
    await context.close()
  }
}
