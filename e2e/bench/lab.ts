// Two frames in one process, one with askfirst and one without, which take turns. Knows nothing about the work they do.

import type { Browser, Page } from 'playwright/test'
import type { Pair, Side } from './compare.ts'
import { defineWorkloads } from './workloads.ts'

interface Lab {
  /** Does the work alternately on both sides. */
  take(workload: string, pairs: number): Promise<Pair[]>
  close(): Promise<void>
}

declare global {
  interface Window {
    /** Of V8, with `--expose-gc`. */
    readonly gc?: () => void
  }
}

/** Pairs at the beginning that do not count: the browser is still compiling. */
const warmUp = 5

/** Opens both sides in a visitor's fresh browser, before any decision. */
export async function openLab(browser: Browser, site: string): Promise<Lab> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${site}/lab`)
  for (const frame of page.frames().slice(1)) await frame.evaluate(defineWorkloads)
  return {
    take: async (workload, pairs) => (await takePairs(page, workload, warmUp + pairs)).slice(warmUp),
    close: () => context.close(),
  }
}

function takePairs(page: Page, workload: string, pairs: number): Promise<Pair[]> {
  return page.evaluate(
    async ([name, count]) => {
      const taken: Pair[] = []
      const side = (which: Side) => window.frames[which as keyof Window & Side] as Window
      if (!('askfirst' in side('guarded')) || 'askfirst' in side('plain'))
        throw new Error('The sides are not what they are called.')
      for (let i = 0; i < count; i++) {
        const pair = { plain: 0, guarded: 0 }
        for (const which of i % 2 ? (['guarded', 'plain'] as const) : (['plain', 'guarded'] as const)) {
          // A new task, and the garbage of one side is not collected at the cost of the other.
          await new Promise((resolve) => setTimeout(resolve))
          window.gc?.()
          pair[which] = (await side(which).workloads?.[name]?.()) ?? Number.NaN
        }
        taken.push(pair)
      }
      return taken
    },
    [workload, pairs] as const,
  )
}
