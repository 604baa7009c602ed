// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { tellTabs } from './tell-tabs.ts'

test('something happens in localStorage, each time anew, and nothing of it is left', () => {
  const set = vi.spyOn(localStorage, 'setItem')
  tellTabs(localStorage)
  tellTabs(localStorage)
  expect(set).toHaveBeenCalledTimes(2)
  expect(localStorage).toHaveLength(0)
})

test('where the browser refuses storage, or it is full, nothing happens', () => {
  const full = {
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
  }
  for (const area of [undefined, full as unknown as Storage]) expect(() => tellTabs(area)).not.toThrow()
})
