// What a browser with Consent-O-Matic does for its user, by the rule that ships with askfirst (R83).

import type { Decision } from '@askfirst/policy'
import type { Page } from 'playwright/test'
import { expect, test } from '../fixtures.ts'
import { layouts, startLayout } from '../layouts.ts'
import { arrive, control, decisionIn } from '../visitor.ts'
import { runConsentOMatic, type Wishes } from './consent-o-matic.ts'

/** What has been decided once it has acted. */
async function decidedFor(page: Page, wishes: Wishes): Promise<Decision['categories'] | undefined> {
  await runConsentOMatic(page, wishes)
  await expect(control(page, 'save')).toHaveCount(0)
  await expect.poll(() => decisionIn(page)).toMatchObject({ how: 'scripted' })
  return (await decisionIn(page))?.categories
}

for (const layout of layouts)
  test(`refuses everything in the layout ${layout}, where its user wishes nothing`, async ({ page, dataFolder }) => {
    const demo = await startLayout(layout, dataFolder)
    await arrive(page, demo.url)
    expect(await decidedFor(page, {})).toEqual({ functional: 'denied', analytics: 'denied', marketing: 'denied' })
    await demo.close()
  })

for (const [letter, category] of [
  ['A', 'functional'],
  ['B', 'analytics'],
  ['F', 'marketing'],
] as const)
  test(`grants ${category} and nothing else, where its user wishes ${letter}`, async ({ page, demo }) => {
    await arrive(page, demo.url)
    const expected = { functional: 'denied', analytics: 'denied', marketing: 'denied', [category]: 'granted' }
    expect(await decidedFor(page, { [letter]: true })).toEqual(expected)
  })

test('does nothing where nothing is asked any more', async ({ page, demo }) => {
  await arrive(page, demo.url)
  await decidedFor(page, {})

  expect(await runConsentOMatic(page, { A: true })).toEqual({ isPresent: false, isShowing: false, clicks: 0 })
})
