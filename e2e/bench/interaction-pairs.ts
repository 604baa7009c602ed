// The same click on the demo's front page without any consent tool and with askfirst, in turns.

import type { Control } from '@askfirst/policy'
import { type Browser, expect } from 'playwright/test'
import { arrive, control } from '../visitor.ts'
import { type Pair, sidesOf } from './compare.ts'
import { timeClick, watchInteractions } from './decision-click.ts'
import { byAddress } from './peers-own.ts'
import { noTool } from './peers-page.ts'
import { startToolSite } from './peers-site.ts'

/** Held until marketing is granted. */
export const heldScripts = 20

/** Milliseconds of the main thread that each of them takes, whatever the processor is. */
const heldWork = 15

declare global {
  interface Window {
    /** When held scripts ran. */
    released?: number[]
  }
}

const held = `<script type="text/plain" data-askfirst="marketing">
{ const end = performance.now() + ${heldWork}; while (performance.now() < end); (window.released ||= []).push(end) }
</script>`

/** A press that the visitor makes, on a page with or without something to release. */
export interface Subject {
  readonly name: Control | 'preferences'
  readonly releases: boolean
}

/** Without askfirst what is pressed is a button of the page that does nothing at all. */
export async function takeClicks(
  browser: Browser,
  { name, releases }: Subject,
  slowdown: number,
  count: number,
): Promise<Pair[]> {
  const site = await startToolSite([noTool, byAddress], releases ? held.repeat(heldScripts) : '')
  const time = async (isGuarded: boolean): Promise<number> => {
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } })
    try {
      const page = await context.newPage()
      await watchInteractions(page)
      await (isGuarded ? arrive(page, site.addressOf(byAddress)) : page.goto(site.addressOf(noTool)))
      const button = isGuarded ? control(page, name) : page.locator('footer button').first()
      const duration = await timeClick(page, button, slowdown)
      // What was pressed has done what it says.
      if (isGuarded)
        await expect(control(page, name === 'preferences' ? 'save' : 'accept-all')).toHaveCount(name === 'preferences' ? 1 : 0)
      if (isGuarded && releases) await page.waitForFunction((all) => window.released?.length === all, heldScripts)
      return duration
    } finally {
      await context.close()
    }
  }
  try {
    const pairs: Pair[] = []
    for (let index = 0; index < count; index++) {
      const pair = { plain: 0, guarded: 0 }
      for (const side of sidesOf(index)) pair[side] = await time(side === 'guarded')
      pairs.push(pair)
    }
    return pairs
  } finally {
    await site.close()
  }
}
