// A visitor without a pointer.

import { expect } from '../fixtures.ts'
import type { Browser } from './browser.ts'
import { decided, expectVisible, strangers } from './seen.ts'
import { test } from './story-test.ts'

/** Goes on with Tab until the focus is on the control. */
async function tabTo(visitor: Browser, name: string): Promise<void> {
  const focused = () => visitor.read<string | null>(`document.activeElement?.getAttribute('data-askfirst-do') ?? null`)
  for (let presses = 0; presses < 30 && (await focused()) !== name; presses++) await visitor.type('Tab')
  expect(await focused()).toBe(name)
}

/** Stories by keyboard alone. */
export function tellKeys(): void {
  for (const [name, state, asked] of [
    ['reject-all', 'denied', []],
    ['accept-all', 'granted', ['ads', 'maps', 'partner', 'pixel', 'stats']],
  ] as const)
    test(`by keyboard alone: ${name}, after a look at the preferences`, async ({ visitor, demo }) => {
      await visitor.open(demo.url)
      await expectVisible(visitor, '#askfirst .ask')
      await tabTo(visitor, 'preferences')
      await visitor.type('Enter')
      await expectVisible(visitor, '#askfirst dialog [data-askfirst-do="save"]')
      await visitor.type('Escape')
      await expectVisible(visitor, '#askfirst dialog', false)
      expect(await visitor.read('!askfirst.decision')).toBe(true)
      await expect.poll(() => visitor.read(`document.activeElement?.dataset.askfirstDo`)).toBe('preferences')
      expect(strangers(demo)).toEqual([])

      await tabTo(visitor, name)
      await visitor.type('Enter')
      expect(await decided(visitor)).toMatchObject({ how: 'click', categories: { analytics: state } })
      await expectVisible(visitor, '#askfirst .ask', false)
      await expect.poll(() => strangers(demo)).toEqual(asked)
    })
}
