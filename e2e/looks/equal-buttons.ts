// How prominent the two answers are, and how readable everything is, as the browser has drawn it. Knows nothing about looks.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright/test'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Everything of a style that makes one button stand out more than another. */
const prominent = [
  ...['width', 'height', 'font-family', 'font-size', 'font-weight', 'font-style', 'letter-spacing', 'text-transform'],
  ...['text-decoration-line', 'text-shadow', 'color', 'background-color', 'background-image', 'border-radius', 'box-shadow'],
  ...['outline-style', 'opacity', 'filter', 'transform', 'padding', 'cursor', 'visibility', 'display'],
  ...['top', 'right', 'bottom', 'left'].flatMap((side) => ['width', 'style', 'color'].map((what) => `border-${side}-${what}`)),
]

/** Of Accept and of Reject: the value of each property by name. */
export function prominenceOf(page: Page): Promise<Record<string, string>[]> {
  return page.evaluate(
    (properties) =>
      ['accept-all', 'reject-all'].map((name) => {
        const button = document.querySelector(`.ask [data-askfirst-do=${name}]`) as HTMLElement
        const style = getComputedStyle(button)
        return Object.fromEntries(properties.map((property) => [property, style.getPropertyValue(property)]))
      }),
    prominent,
  )
}

/** What axe finds in the first layer. */
export async function findingsIn(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(context: string): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await axe.run('#askfirst')
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  })
}
