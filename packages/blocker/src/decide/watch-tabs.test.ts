import { afterEach, expect, test, vi } from 'vitest'
import { watchTabs } from './watch-tabs.ts'

const channels: BroadcastChannel[] = []
afterEach(() => {
  for (const channel of channels.splice(0)) channel.close()
})
class Channel extends BroadcastChannel {
  constructor(name: string) {
    super(name)
    channels.push(this)
  }
}

/** A tab of one site. */
function tab(more: object = { BroadcastChannel: Channel }) {
  const win = Object.assign(new EventTarget(), more)
  const follow = vi.fn(() => {})
  return { win, follow, announce: watchTabs(win as never, follow) }
}

test('what one tab announces the others follow, and it does not follow itself', async () => {
  const [first, second, third] = [tab(), tab(), tab()]
  first.announce()
  await vi.waitFor(() => expect([second, third].map(({ follow }) => follow.mock.calls.length)).toEqual([1, 1]))
  second.announce()
  await vi.waitFor(() => expect(first.follow).toHaveBeenCalledOnce())
  expect(second.follow).toHaveBeenCalledOnce()
})

test.each(['pageshow', 'visibilitychange'])('at %s it looks for what another subdomain decided', (type) => {
  const { win, follow } = tab()
  expect(follow).not.toHaveBeenCalled()
  win.dispatchEvent(new Event(type))
  expect(follow).toHaveBeenCalledOnce()
})

test('where the browser has no channel, announcing does nothing and the rest works', () => {
  const { win, follow, announce } = tab({})
  expect(announce).not.toThrow()
  win.dispatchEvent(new Event('pageshow'))
  expect(follow).toHaveBeenCalledOnce()
})
