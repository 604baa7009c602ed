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

test('it looks when the record is written, by whomever, and not for other cookies', () => {
  const cookieStore = new EventTarget()
  const follow = vi.fn(() => {})
  watchTabs(Object.assign(new EventTarget(), { cookieStore }) as unknown as Window, follow)
  const write = (...names: string[]) =>
    cookieStore.dispatchEvent(Object.assign(new Event('change'), { changed: names.map((name) => ({ name })) }))
  write('sid')
  expect(follow).not.toHaveBeenCalled()
  write('sid', 'askfirst')
  expect(follow).toHaveBeenCalledOnce()
})
