// What of a part of a page a visitor cannot get to see or to press, in the window as it is.

import type { Page } from 'playwright/test'

/** What of ours a visitor cannot get to see: beside the window, cut off, or with words that run out of their box. */
export function lost(page: Page, ours: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const found: string[] = []
    const { documentElement } = document
    if (documentElement.scrollWidth > innerWidth) found.push(`the page is ${documentElement.scrollWidth} wide`)
    for (const element of document.querySelectorAll<HTMLElement>(`:is(${selector}) *`)) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('[role=status]')) continue
      const name = `${element.localName} “${element.textContent?.trim().slice(0, 40)}”`
      const style = getComputedStyle(element)
      const box = element.getBoundingClientRect()
      if (!box.width || style.display === 'inline') continue
      if (box.left < -1 || box.right > innerWidth + 1) found.push(`${name} is beside the window`)
      // Inside a visible box words run out of it only to where they are seen.
      const isCut = element.matches('button') || [style.overflowX, style.overflowY].some((is) => is !== 'visible')
      const scrolls = ['auto', 'scroll'].includes(style.overflowY)
      if (isCut && element.scrollWidth > element.clientWidth + 1) found.push(`${name} is wider than its box`)
      if (isCut && !scrolls && element.scrollHeight > element.clientHeight + 1) found.push(`${name} is higher than its box`)
    }
    return found
  }, ours)
}

/** Controls that do not come into view, not even by scrolling. */
export async function outOfReach(page: Page, ours: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const controls = [...document.querySelectorAll<HTMLElement>(`:is(${selector}) :is(button, a[href], summary, input, select)`)]
    return controls
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .filter((one) => {
        one.scrollIntoView({ block: 'center', behavior: 'instant' })
        const { left, top, width, height } = one.getBoundingClientRect()
        const hit = document.elementFromPoint(left + width / 2, top + height / 2)
        return !hit || !(one.contains(hit) || hit.contains(one))
      })
      .map((one) => `${one.localName} “${one.textContent}”`)
  }, ours)
}
