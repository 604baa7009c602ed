// What is told to who does not see the page, and what does not change for who does. WCAG 1.4.1, 2.2.1, 2.3.3, 3.1.2, 3.2.6, 4.1.3.

import { control, decisionIn, press } from '../visitor.ts'
import { accessibilityTree } from './accessibility-tree.ts'
import { expect, sampleLanguages, test } from './fixtures.ts'
import { type State, stateNames, states } from './states.ts'

test('the first layer is a named region, and no dialog', async ({ page, open }) => {
  await open('/', 'en', 'new')
  await control(page, 'accept-all').waitFor()
  const tree = await accessibilityTree(page, '#askfirst')
  expect(tree.filter(({ role }) => role === 'region').map(({ name }) => name)).toEqual(['May we use cookies?'])
  expect(tree.filter(({ role }) => /dialog/.test(role))).toEqual([])
})

test('the preferences are a named modal dialog, with the page behind them out of reach', async ({ page, open }) => {
  await open('/', 'en', 'new')
  const state: State = states['preferences, every service']
  await state.show(page)
  const [dialog] = (await accessibilityTree(page, '#askfirst dialog')).filter(({ role }) => role === 'dialog')
  expect(dialog).toMatchObject({ name: 'Cookie preferences', properties: { modal: 'true' } })
  expect(await accessibilityTree(page, 'main, header, footer')).toEqual([])
})

test('a placeholder is a group with the name of its service', async ({ page, open }) => {
  const state: State = states.placeholders
  await open(state.path, 'en', state.stage)
  await state.show(page)
  const groups = (await accessibilityTree(page, 'askfirst-embed')).filter(({ role, name }) => role === 'group' && name)
  expect(groups.map(({ name }) => name)).toEqual(['Fjord Video', 'Kompas Maps'])
})

for (const name of ['accept-all', 'reject-all'] as const)
  test(`${name}: that it is saved is said`, async ({ page, open }) => {
    await open('/', 'en', 'new')
    await control(page, 'accept-all').waitFor()
    // It has to be there, and empty, before it says something.
    const live = page.locator('#askfirst > [role=status]')
    await expect(live).toHaveText('')
    await press(page, name)
    await expect(live).toHaveText('Your choice has been saved.')
    const [status] = (await accessibilityTree(page, '#askfirst')).filter(({ role }) => role === 'status')
    expect(status?.properties).toMatchObject({ live: 'polite' })
  })

for (const language of sampleLanguages)
  test(`everything of ours is marked as ${language}, in its direction`, async ({ page, open }) => {
    for (const name of ['asked for the first time', 'placeholders', 'the cookie table'] as const) {
      const state: State = states[name]
      await open(state.path, language, state.stage)
      await state.show(page)
      for (const part of await page.locator(state.ours).all()) {
        await expect(part).toHaveAttribute('lang', language)
        await expect(part).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr')
      }
      await page.context().clearCookies()
    }
  })

test('a switch tells its state by the place of its knob, not by colour alone', async ({ page, open }) => {
  await open('/', 'en', 'new')
  const state: State = states['preferences, every service']
  await state.show(page)
  const one = page.getByRole('switch').first()
  const knob = () => one.evaluate((it) => getComputedStyle(it, '::before').marginLeft)
  const off = await knob()
  await one.check()
  expect(Number.parseFloat(await knob())).toBeGreaterThan(Number.parseFloat(off) + 8)
})

test('the question waits for a day', async ({ page, open }) => {
  await page.clock.install()
  await open('/', 'en', 'new')
  await control(page, 'accept-all').waitFor()
  await page.clock.fastForward('24:00:00')
  await expect(control(page, 'reject-all')).toBeVisible()
  expect(await decisionIn(page)).toBeUndefined()
})

test('nothing of ours moves by itself', async ({ page, open }) => {
  for (const name of stateNames) {
    const state: State = states[name]
    await open(state.path, 'en', state.stage)
    await state.show(page)
    const moving = await page.evaluate(
      (ours) =>
        [...document.querySelectorAll(`:is(${ours}), :is(${ours}) *`)].filter((one) => {
          const { animationName, transitionDuration } = getComputedStyle(one)
          return animationName !== 'none' || Number.parseFloat(transitionDuration) > 0
        }).length,
      state.ours,
    )
    expect(moving, name).toBe(0)
    await page.context().clearCookies()
  }
})

test('the way back is called the same and is at the same place on every page', async ({ page, open }) => {
  const seen: unknown[] = []
  for (const path of ['/', '/product', '/cookies', '/contact', '/privacy']) {
    await open(path, 'en', 'decided')
    const button = page.locator('#askfirst .reopen')
    await button.waitFor()
    seen.push([await button.boundingBox(), await button.textContent()])
  }
  for (const other of seen) expect(other).toEqual(seen[0])
})
