// What axe finds in a part of a page; the rest of the page is the site's.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright/test'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

interface Axe {
  run(
    context: string,
    options: { resultTypes: readonly string[]; runOnly?: readonly string[] },
  ): Promise<{ violations: readonly Violation[] }>
}

/** The rules of axe that look at colours. */
export const colourRules = ['color-contrast', 'link-in-text-block'] as const

/**
 * What axe finds in everything that `ours` selects, in one line each, with `rules` or, without, with all that are on by themselves.
 * @throws Error where nothing is selected
 */
export async function findingsOn(page: Page, ours: string, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  const violations = await page.evaluate(
    async ({ ours, rules }) => {
      const { axe } = window as unknown as { axe: Axe }
      return (await axe.run(ours, { resultTypes: ['violations'], ...(rules && { runOnly: rules }) })).violations
    },
    { ours, rules },
  )
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`))
}
