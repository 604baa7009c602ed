// What the banner does to the layout and the paints of a page of the demo, from the first byte to the visitor's answer.

import type { Browser, Page } from 'playwright/test'
import { arrive, press } from '../visitor.ts'

/** Of one visit. */
export interface Painted {
  /** The sum of all layout shifts that no press excuses, and where they were. */
  readonly shift: number
  readonly moved: readonly string[]
  /** The largest contentful paint and those before it; `askfirst` where it was something of the banner, else the element's name. */
  readonly largest: readonly string[]
}

/** What TypeScript does not know of the Layout Instability API. */
interface Shift extends PerformanceEntry {
  readonly value: number
  readonly hadRecentInput: boolean
  readonly sources: readonly { readonly node: Node | null }[]
}

declare global {
  interface Window {
    painted?: Painted & { note(): void }
  }
}

/** Has every page that follows note its shifts and paints in `window.painted`. */
function watchPaints(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const shifts = new PerformanceObserver((list) => addShifts(list.getEntries()))
    const paints = new PerformanceObserver((list) => addPaints(list.getEntries()))
    const painted = {
      shift: 0,
      moved: [] as string[],
      largest: [] as string[],
      note() {
        addShifts(shifts.takeRecords())
        addPaints(paints.takeRecords())
      },
    }
    window.painted = painted
    const addShifts = (entries: PerformanceEntryList): void => {
      for (const { value, hadRecentInput, sources } of entries as Shift[]) {
        if (hadRecentInput) continue
        painted.shift += value
        painted.moved.push(...sources.map(({ node }) => node?.parentElement?.innerHTML.slice(0, 60) ?? 'gone'))
      }
    }
    const addPaints = (entries: PerformanceEntryList): void => {
      for (const { element } of entries as (PerformanceEntry & { element: Element | null })[])
        painted.largest.push(element?.closest('#askfirst') ? 'askfirst' : (element?.localName ?? 'gone'))
    }
    shifts.observe({ type: 'layout-shift', buffered: true })
    paints.observe({ type: 'largest-contentful-paint', buffered: true })
  })
}

/** Visits the page at `address` in a window of this width, reads it to its end and answers. */
export async function paintsOf(browser: Browser, address: string, width: number): Promise<Painted> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width, height: 740 } })
  try {
    const page = await context.newPage()
    await watchPaints(page)
    await arrive(page, address)
    await page.waitForLoadState('networkidle')
    // A scroll ends the search for the largest paint; what comes before it counts.
    await page.evaluate(() => {
      window.painted?.note()
      scrollTo(0, document.body.scrollHeight)
      return new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve)))
    })
    await press(page, 'reject-all')
    return await page.evaluate(async () => {
      // Longer than a press excuses what it causes.
      await new Promise((resolve) => setTimeout(resolve, 600))
      window.painted?.note()
      const { shift, moved, largest } = window.painted as Painted
      return { shift, moved, largest }
    })
  } finally {
    await context.close()
  }
}

/** The largest contentful paints of pages, as in {@link Painted}, until the visitor is asked. One after the other in `page`. */
export async function largestPaintsOf(page: Page): Promise<(address: string) => Promise<readonly string[]>> {
  await watchPaints(page)
  return async (address) => {
    await arrive(page, address)
    // The browser tells of a paint some time after it, and in order: when it has told of a larger one, it has told of all before.
    await page.evaluate(async () => {
      // The layer is painted in a frame of its own.
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
      const larger = document.createElement('strong')
      Object.assign(larger.style, { position: 'fixed', inset: 0, zIndex: 1, fontSize: '60px' })
      larger.textContent = 'Larger. '.repeat(200)
      document.body.append(larger)
    })
    await page.waitForFunction(() => window.painted?.largest.includes('strong'))
    const { largest } = await page.evaluate(() => window.painted as Painted)
    return largest.slice(0, largest.indexOf('strong'))
  }
}
