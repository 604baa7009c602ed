// How well the ring around what has the focus is seen, as the browser draws it. Knows nothing about what is enough.

import type { Page } from 'playwright/test'

/** The ring of one control. `contrast` is that of WCAG, with what is around the control; 0 where there is no ring. */
export interface Ring {
  readonly label: string
  /** CSS pixels. */
  readonly width: number
  readonly contrast: number
}

/** Of every visible control that `selector` finds. Something must have got the focus by key before. */
export function contrastOfRing(page: Page, selector: string): Promise<Ring[]> {
  return page.evaluate((selector) => {
    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true }) as OffscreenCanvasRenderingContext2D
    const bytesOf = (colors: readonly string[]) => {
      context.clearRect(0, 0, 1, 1)
      for (const color of colors) {
        context.fillStyle = color
        context.fillRect(0, 0, 1, 1)
      }
      return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3)
    }
    // WCAG 2.2, relative luminance.
    const luminanceOf = (colors: readonly string[]) => {
      const [red = 0, green = 0, blue = 0] = bytesOf(colors)
        .map((byte) => byte / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const around = (element: Element): string[] => {
      const colors: string[] = []
      for (let at = element.parentElement; at; at = at.parentElement) colors.unshift(getComputedStyle(at).backgroundColor)
      return ['Canvas', ...colors]
    }
    const controls = [...document.querySelectorAll<HTMLElement>(selector)]
    return controls
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .map((one) => {
        one.focus()
        const { outlineStyle, outlineColor, outlineWidth } = getComputedStyle(one)
        const behind = around(one)
        const [dark = 0, light = 0] = [luminanceOf(behind), luminanceOf([...behind, outlineColor])].sort((a, b) => a - b)
        const isDrawn = outlineStyle !== 'none' && one.matches(':focus-visible')
        return {
          label: one.textContent,
          width: isDrawn ? Number.parseFloat(outlineWidth) : 0,
          contrast: isDrawn ? (light + 0.05) / (dark + 0.05) : 0,
        }
      })
  }, selector)
}
