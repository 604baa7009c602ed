// What the browser's own trace says about time on the main thread. Knows nothing about askfirst.

import type { Browser, Page } from 'playwright/test'

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Microseconds. */
  readonly ts: number
  readonly dur?: number
  /** Of the processor: what other programs took of it is not in it. */
  readonly tdur?: number
  readonly args?: { readonly data?: { readonly url?: string } }
}

/** Times in milliseconds. */
export interface Trace {
  /** How long it took to compile and run the script whose address ends with `address`, once. */
  ofScript(address: string): { readonly time: number; readonly processor: number }
  /** How long the main thread was busy between two marks of the page. */
  busyBetween(begin: string, end: string): number
}

/** Traces while `run` runs. Two names of the same moment never occur twice. */
export async function traceDuring(browser: Browser, page: Page, run: () => Promise<void>): Promise<Trace> {
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'],
  })
  await run()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] }
  const one = (what: string, test: (event: TraceEvent) => boolean): TraceEvent => {
    const found = traceEvents.filter(test)
    if (found.length !== 1) throw new Error(`The trace has ${found.length} events of ${what}.`)
    return found[0] as TraceEvent
  }
  return {
    ofScript(address) {
      const { dur = Number.NaN, tdur = Number.NaN } = one(
        address,
        ({ name, args }) => name === 'EvaluateScript' && !!args?.data?.url?.endsWith(address),
      )
      return { time: dur / 1e3, processor: tdur / 1e3 }
    },
    busyBetween(begin, end) {
      const { pid, tid, ts: from } = one(begin, ({ name }) => name === begin)
      const { ts: to } = one(end, ({ name }) => name === end)
      const tasks = traceEvents.filter((event) => event.name === 'RunTask' && event.pid === pid && event.tid === tid)
      const overlaps = tasks.map(({ ts, dur = 0 }) => Math.max(0, Math.min(ts + dur, to) - Math.max(ts, from)))
      return overlaps.reduce((sum, overlap) => sum + overlap, 0) / 1e3
    },
  }
}
