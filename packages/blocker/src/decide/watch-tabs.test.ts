import { expect, test, vi } from 'vitest'
import { watchTabs } from './watch-tabs.ts'

test.each(['storage', 'pageshow', 'visibilitychange'])('at %s it looks for what another page has decided', (type) => {
  const win = new EventTarget()
  const follow = vi.fn(() => {})
  watchTabs(win as Window, follow)
  expect(follow).not.toHaveBeenCalled()
  win.dispatchEvent(new Event(type))
  expect(follow).toHaveBeenCalledOnce()
})
