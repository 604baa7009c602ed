// A first visit to a page with a tool: when its banner is painted, when the page is, and what was sent until then.

import type { Browser, Page } from 'playwright/test'

/** How slow the visitor's machine and network are. */
export interface Slowness {
  readonly processor: number
  /** Bits a second both ways, and milliseconds until an answer begins. */
  readonly network?: { readonly throughput: number; readonly latency: number }
}

/** What the issue calls a slow phone. */
export const slowPhone: Slowness = { processor: 4, network: { throughput: 1.6e6, latency: 150 } }

/** Milliseconds since the navigation began. */
export interface FirstVisit {
  /** Of the first frame with the banner's box in it; absent without a banner. */
  readonly banner?: number
  /** Answers that had arrived by then, and their bytes as sent, the page's own among them. */
  readonly requests: number
  readonly bytes: number
  readonly firstPaint: number
  readonly largestPaint: number
}

interface Watched {
  banner?: number
  requests: number
  bytes: number
  largestPaint: number
}

declare global {
  interface Window {
    watched?: Watched
  }
}

/**
 * Runs in the page before it begins. Once a frame, and so for every tool alike, it looks whether the banner has a box on screen that
 * is not invisible; the time is taken after that frame has been drawn. An animation counts from its first visible frame.
 */
function watch(banner: string | undefined): void {
  const watched: Watched = { requests: 0, bytes: 0, largestPaint: 0 }
  window.watched = watched
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) watched.largestPaint = startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  if (!banner) return
  const isOnScreen = (): boolean => {
    const box = document.querySelector(banner)
    if (!box?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
    const { width, height, top, bottom } = box.getBoundingClientRect()
    return width > 0 && height > 0 && top < innerHeight && bottom > 0
  }
  const look = (): void => {
    if (!isOnScreen()) return void requestAnimationFrame(look)
    const { port1, port2 } = new MessageChannel()
    // A message sent while a frame is made arrives after it.
    port1.onmessage = () => {
      watched.banner = performance.now()
      const entries = [
        ...performance.getEntriesByType('navigation'),
        ...performance.getEntriesByType('resource'),
      ] as PerformanceResourceTiming[]
      const arrived = entries.filter(({ responseEnd }) => responseEnd > 0 && responseEnd <= (watched.banner ?? 0))
      watched.requests = arrived.length
      watched.bytes = arrived.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)
    }
    port2.postMessage(0)
  }
  requestAnimationFrame(look)
}

/** Visits as somebody who was never there, on a machine and a network that are `slow`. `blank` is a page of the same site. */
export async function visitFirst(
  browser: Browser,
  blank: string,
  address: string,
  { banner, slow }: { readonly banner?: string | undefined; readonly slow: Slowness },
): Promise<FirstVisit> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } })
  try {
    const page = await context.newPage()
    // The process of the page is there before anything is measured.
    await page.goto(blank)
    await slowDown(page, slow)
    await page.addInitScript(watch, banner)
    await page.goto(address)
    if (banner) await page.waitForFunction(() => window.watched?.banner)
    await page.waitForFunction(() => window.watched?.largestPaint)
    await page.waitForLoadState('networkidle')
    return await page.evaluate(() => ({
      ...(window.watched as Watched),
      firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    }))
  } finally {
    await context.close()
  }
}

async function slowDown(page: Page, { processor, network }: Slowness): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: processor })
  if (!network) return
  const throughput = network.throughput / 8
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: network.latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  })
}
