// Which controls are too small or too close to hit (WCAG 2.5.8), in the window as it is.

import type { Page } from 'playwright/test'

/**
 * Of the visible controls in what `ours` selects, those that are less than 24 CSS pixels wide or high and have another one so close
 * that a circle of that diameter around their middle touches it.
 * Source: WCAG 2.2, 2.5.8, with its exception for spacing.
 */
export function tooSmall(page: Page, ours: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const least = 24
    const all = [...document.querySelectorAll<HTMLElement>(`:is(${selector}) :is(button, a[href], summary, input, select)`)]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .map((one) => ({ name: one.ariaLabel ?? one.textContent, box: one.getBoundingClientRect() }))
    const isSmall = ({ width, height }: DOMRect) => width < least || height < least
    const middleOf = ({ x, y, width, height }: DOMRect) => [x + width / 2, y + height / 2] as const
    const isClose = (box: DOMRect, other: DOMRect) => {
      const [x, y] = middleOf(box)
      if (isSmall(other)) {
        const [otherX, otherY] = middleOf(other)
        return Math.hypot(x - otherX, y - otherY) < least
      }
      const nearest = [Math.min(Math.max(x, other.left), other.right), Math.min(Math.max(y, other.top), other.bottom)] as const
      return Math.hypot(x - nearest[0], y - nearest[1]) < least / 2
    }
    return all
      .filter((one) => isSmall(one.box) && all.some((other) => other !== one && isClose(one.box, other.box)))
      .map(({ name, box }) => `${name}: ${box.width} by ${box.height}`)
  }, ours)
}
