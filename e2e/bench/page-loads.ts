// Loads of pages with and without askfirst, alternately, as the browser's trace has them.

import type { Browser } from 'playwright/test'
import { type Pair, sidesOf } from './compare.ts'
import { type Trace, traceDuring } from './trace.ts'

/** Loads `path` many times on both sides, on a processor made `slowdown` times slower, and reads a pair out of each. */
async function takeLoads<T>(
  browser: Browser,
  address: string,
  { pairs, slowdown }: { readonly pairs: number; readonly slowdown: number },
  read: (trace: Trace, run: number) => T,
): Promise<T[]> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    const load = async (run: number): Promise<void> => {
      for (const side of sidesOf(run)) await page.goto(`${address}?side=${side}&run=${run}`)
    }
    // The first loads start the renderer.
    await load(-2)
    await load(-1)
    const trace = await traceDuring(browser, page, async () => {
      for (let run = 0; run < pairs; run++) await load(run)
    })
    return Array.from({ length: pairs }, (_, run) => read(trace, run))
  } finally {
    await context.close()
  }
}

/**
 * Milliseconds of the main thread for compiling and running askfirst.js and a comment of the same size. Every load has an
 * address of its own: nothing was compiled before. `processor` leaves out waiting for other processes and programs.
 */
export function takeStartUps(browser: Browser, site: string, pairs: number): Promise<{ time: Pair; processor: Pair }[]> {
  return takeLoads(browser, `${site}/start-up`, { pairs, slowdown: 4 }, (trace, run) => {
    const plain = trace.ofScript(`/blank.js?run=${run}`)
    const guarded = trace.ofScript(`/askfirst.js?run=${run}`)
    return {
      time: { plain: plain.time, guarded: guarded.time },
      processor: { plain: plain.processor, guarded: guarded.processor },
    }
  })
}

/** Milliseconds that the main thread is busy with a page of 5,000 ordinary elements, from after askfirst.js to `load`. */
export function takeParsings(browser: Browser, site: string, pairs: number): Promise<Pair[]> {
  return takeLoads(browser, `${site}/parsing`, { pairs, slowdown: 1 }, (trace, run) => ({
    plain: trace.busyBetween(`begin plain ${run}`, `end plain ${run}`),
    guarded: trace.busyBetween(`begin guarded ${run}`, `end guarded ${run}`),
  }))
}
