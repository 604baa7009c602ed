// Every control of every state: large enough to hit, named as it is labelled, with its state in the accessibility tree.
// WCAG 2.5.3, 2.5.8, 4.1.2, 1.3.1.

import type { Page } from 'playwright/test'
import { layouts } from '../layouts.ts'
import { accessibilityTree, type Node } from './accessibility-tree.ts'
import { expect, test } from './fixtures.ts'
import { type State, stateNames, states } from './states.ts'
import { tooSmall } from './too-small.ts'

const controls = ['button', 'link', 'switch', 'searchbox', 'combobox', 'DisclosureTriangle', 'dialog', 'region', 'table']

for (const name of stateNames)
  test(`controls of: ${name}`, async ({ page, open }) => {
    const state: State = states[name]
    await page.setViewportSize({ width: 320, height: 640 })
    await open(state.path, 'en', state.stage)
    await state.show(page)
    await expectUsable(page, state.ours)
  })

for (const layout of layouts)
  for (const width of [320, 1280])
    test(`controls of: asked in the layout ${layout}, ${width} pixels wide`, async ({ page, openLayout }) => {
      await page.setViewportSize({ width, height: 640 })
      await openLayout(layout, 'en')
      await expectUsable(page, '#askfirst')
    })

async function expectUsable(page: Page, ours: string): Promise<void> {
  expect(await tooSmall(page, ours)).toEqual([])

  const tree = await accessibilityTree(page, ours)
  const named = tree.filter(({ role }) => controls.includes(role))
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter((node) => !node.name)).toEqual([])
  // An icon is no words: a cross is not what “Close” is called.
  const spoken = named.filter(({ role, text }) => role === 'button' && /\p{Letter}/u.test(text))
  expect(spoken.filter((node) => !sayable(node))).toEqual([])
  for (const { role, properties } of tree) if (role === 'switch') expect(properties.checked).toMatch(/^(true|false)$/)
}

/** What is read out begins with the label on screen, so that it can be spoken to (WCAG 2.5.3). */
function sayable({ name, text }: Node): boolean {
  return name.toLowerCase().startsWith(text.trim().toLowerCase())
}
