// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { afterPaint, afterPaintOrLeaving } from './after-paint.ts'

const frames: FrameRequestCallback[] = []
const paint = (): void => {
  for (const frame of frames.splice(0)) frame(0)
  vi.advanceTimersByTime(0)
}

beforeEach(() => {
  frames.length = 0
  vi.useFakeTimers()
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test.each([
  ['waits for the paint', afterPaint],
  ['waits for the paint where it may not be lost', afterPaintOrLeaving],
])('%s of a page that can be seen, and for nothing on a hidden one, which paints nothing', (_, after) => {
  const run = vi.fn()
  after(run)
  expect(run).not.toHaveBeenCalled()
  paint()
  expect(run).toHaveBeenCalledOnce()
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  after(run)
  expect(run).toHaveBeenCalledTimes(2)
})

test.each([
  ['is left', () => window.dispatchEvent(new Event('pagehide'))],
  ['is hidden', () => document.dispatchEvent(new Event('visibilitychange'))],
  ['is not painted', () => vi.advanceTimersByTime(500)],
])('what may not be lost happens at once where the page %s, and not again', (_, leave) => {
  const run = vi.fn()
  afterPaintOrLeaving(run)
  leave()
  expect(run).toHaveBeenCalledOnce()
  paint()
  leave()
  expect(run).toHaveBeenCalledOnce()
})

test('what has happened after the paint does not happen again when the page is left', () => {
  const run = vi.fn()
  afterPaintOrLeaving(run)
  paint()
  window.dispatchEvent(new Event('pagehide'))
  vi.advanceTimersByTime(500)
  expect(run).toHaveBeenCalledOnce()
})
