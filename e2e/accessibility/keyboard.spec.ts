// Everything without a pointer: what the focus reaches, in which order, seen at every step, and nothing decided on the way.
// WCAG 1.4.11, 2.1.1, 2.1.2, 2.4.3, 2.4.7, 3.2.1, 3.2.2.

import type { Page } from 'playwright/test'
import { control, decisionIn } from '../visitor.ts'
import { contrastOfRing } from './contrast-of-ring.ts'
import { expect, test } from './fixtures.ts'
import { type State, states } from './states.ts'
import { themeNames, themes } from './themes.ts'

/** What has the focus: its label and where it is; empty where it is nothing of the page. */
function focused(page: Page): Promise<{ label: string; isOurs: boolean }> {
  return page.evaluate(() => {
    const { activeElement: it } = document
    const label = it?.ariaLabel ?? it?.textContent?.trim().replace(/\s+/g, ' ') ?? ''
    return { label: it === document.body ? '' : label, isOurs: !!it?.closest('#askfirst') }
  })
}

/** Labels of what Tab reaches from here on, while `goesOn`. */
async function tabThrough(page: Page, goesOn: (at: { isOurs: boolean }, steps: number) => boolean): Promise<string[]> {
  const labels: string[] = []
  for (let steps = 0; steps < 60; steps++) {
    await page.keyboard.press('Tab')
    const at = await focused(page)
    if (!goesOn(at, steps)) return labels
    labels.push(at.label)
  }
  throw new Error(`The focus goes on and on: ${labels.join(', ')}`)
}

test('the first layer comes first, in the order of reading, and the page comes after it', async ({ page, open }) => {
  await open('/', 'en', 'new')
  await control(page, 'accept-all').waitFor()
  const labels = await tabThrough(page, ({ isOurs }) => isOurs)
  expect(labels).toEqual([
    'Third parties that would receive data: 8',
    'Cookie policy',
    'Privacy policy',
    'Accept all',
    'Reject all',
    'Preferences',
  ])
  expect((await focused(page)).label).toBe('Skip to the content')
  await page.keyboard.press('Shift+Tab')
  expect((await focused(page)).label).toBe('Preferences')
})

test('Escape, and the focus on every control, decide nothing', async ({ page, open }) => {
  await open('/', 'en', 'new')
  await control(page, 'accept-all').waitFor()
  for (let step = 0; step < 6; step++) {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
  }
  expect(await decisionIn(page)).toBeUndefined()
  await expect(control(page, 'reject-all')).toBeVisible()
})

test('the preferences keep the focus, go round, and give it back to what opened them', async ({ page, open }) => {
  await open('/', 'en', 'new')
  await control(page, 'preferences').focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('#askfirst dialog h2')).toBeFocused()
  const round = await tabThrough(page, ({ isOurs }, steps) => isOurs || steps === 0)
  // After the last control comes the browser's own window, and then the first one again.
  expect(round.slice(-3)).toEqual(['Accept all', 'Reject all', 'Save choices'])
  await page.keyboard.press('Tab')
  expect((await focused(page)).label).toBe(round[0])
  await page.keyboard.press('Escape')
  await expect(control(page, 'preferences')).toBeFocused()
  expect(await decisionIn(page)).toBeUndefined()
})

test('a switch that is pressed stays where it is, keeps the focus, and saves nothing by itself', async ({ page, open }) => {
  await open('/', 'en', 'new')
  const state: State = states['preferences, every service']
  await state.show(page)
  for (const one of await page.locator('#askfirst [role=switch]').all()) {
    await one.focus()
    const before = await one.getAttribute('aria-checked')
    await page.keyboard.press('Space')
    await expect(one).toBeFocused()
    await expect(one).not.toHaveAttribute('aria-checked', before ?? '')
  }
  expect(await decisionIn(page)).toBeUndefined()
  await expect(control(page, 'save')).toBeVisible()
})

test('Escape closes the details alone, and the focus is back on their button', async ({ page, open }) => {
  await open('/', 'en', 'new')
  const state: State = states['details of a service']
  await state.show(page)
  await expect(page.locator('#askfirst .details h4')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.locator('#askfirst .link[popovertarget$=stats]')).toBeFocused()
  await expect(control(page, 'save')).toBeVisible()
})

test('the way back is reached by Tab and opens the preferences', async ({ page, open }) => {
  await open('/', 'en', 'decided')
  await page.locator('#askfirst .reopen').waitFor()
  await page.keyboard.press('Tab')
  await expect(page.locator('#askfirst .reopen')).toBeFocused()
  await page.keyboard.press('Enter')
  await control(page, 'save').waitFor()
  await page.keyboard.press('Escape')
  await expect(page.locator('#askfirst .reopen')).toBeFocused()
})

for (const name of ['asked for the first time', 'preferences, every service', 'placeholders', 'the way back'] as const)
  test(`the focus is seen on every control, in every theme: ${name}`, async ({ page, open }) => {
    const state: State = states[name]
    await open(state.path, 'en', state.stage)
    await state.show(page)
    // Only after a key does a browser show where a script puts the focus.
    await page.keyboard.press('Tab')
    for (const theme of themeNames) {
      await page.emulateMedia(themes[theme])
      const rings = await contrastOfRing(page, `:is(${state.ours}) :is(button, a[href], summary, input)`)
      expect(rings.length).toBeGreaterThan(0)
      expect(
        rings.filter(({ width, contrast }) => width < 2 || contrast < 3),
        theme,
      ).toEqual([])
    }
  })
