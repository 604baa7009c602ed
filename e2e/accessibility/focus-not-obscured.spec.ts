// Whatever of the page has the focus is never wholly behind a layer of ours, in any layout (WCAG 2.4.11).

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from 'playwright/test'
import { layouts, startLayout } from '../layouts.ts'
import { arrive, press } from '../visitor.ts'

/** Far more links than fit into a window. */
async function makeLong(page: Page): Promise<void> {
  await page.evaluate(() => {
    const links = Array.from({ length: 40 }, (_, index) => {
      const link = Object.assign(document.createElement('a'), { href: `#${index}`, textContent: `Link ${index}` })
      const row = document.createElement('p')
      row.append(link)
      return row
    })
    document.querySelector('main')?.append(...links)
  })
}

/** Presses `key` through the whole page; gives what was wholly behind what of ours. */
async function behindOurs(page: Page, key: string): Promise<string[]> {
  const found: string[] = []
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press(key)
    const at = await page.evaluate(() => {
      const { activeElement: it } = document
      if (!it || it === document.body || it.closest('#askfirst')) return undefined
      const box = it.getBoundingClientRect()
      const layers = [...document.querySelectorAll('#askfirst > :is(section, .ask, .reopen)')]
      const isBehind = layers
        .map((layer) => layer.getBoundingClientRect())
        .some(
          (over) =>
            over.height > 0 &&
            box.top >= over.top &&
            box.bottom <= over.bottom &&
            box.left >= over.left &&
            box.right <= over.right,
        )
      return { isBehind, isOutside: box.bottom <= 0 || box.top >= innerHeight, text: it.textContent?.trim() }
    })
    if (at?.isBehind || at?.isOutside) found.push(`${at.text}`)
  }
  return found
}

// Behind a modal dialog nothing of the page has the focus.
for (const layout of layouts.filter((layout) => (layout as string) !== 'dialog'))
  for (const width of [1280, 320])
    test(`no focus behind the first layer, nor behind the way back: ${layout}, ${width}`, async ({ page }) => {
      const folder = mkdtempSync(join(tmpdir(), 'askfirst-focus-'))
      const demo = await startLayout(layout, folder)
      await page.setViewportSize({ width, height: 640 })
      await arrive(page, demo.url)
      await makeLong(page)
      expect(await behindOurs(page, 'Tab')).toEqual([])
      expect(await behindOurs(page, 'Shift+Tab')).toEqual([])

      await press(page, 'reject-all')
      await page.locator('#askfirst .reopen').waitFor()
      expect(await behindOurs(page, 'Tab')).toEqual([])
      await demo.close()
      rmSync(folder, { recursive: true, force: true })
    })
