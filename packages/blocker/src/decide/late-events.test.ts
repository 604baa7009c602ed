// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { sampleGuarding } from '../testing/sample-guarding.ts'
import { makeLateEvents } from './late-events.ts'

// happy-dom finds listeners by what an event says its type is, browsers by what it is: they are told in e2e.
// A page that has loaded long ago, of which the site has heard already.
vi.spyOn(performance, 'getEntriesByType').mockReturnValue([
  { domContentLoadedEventStart: 1, loadEventStart: 1 } as unknown as PerformanceEntry,
])
vi.spyOn(document, 'readyState', 'get').mockReturnValue('complete')
let isReleased = false
const { begin, interact, tellContentLoaded, end } = makeLateEvents(sampleGuarding(), () => isReleased)

beforeEach(() => {
  isReleased = false
})

/** As a released script does it, which then ends. */
function released(run: () => void): void {
  isReleased = true
  run()
  isReleased = false
}

test('what a released script sees of the page goes on with the rest', () => {
  const states: string[] = []
  const look = (): void => released(() => states.push(document.readyState))
  begin()
  look()
  interact()
  look()
  end()
  look()
  expect(states).toEqual(['loading', 'interactive', 'complete'])
})

test('for the rest of the page it is complete all the time', () => {
  begin()
  expect(document.readyState).toBe('complete')
  end()
  released(() => expect(document.readyState).toBe('complete'))
})

test('a handler that a released script sets is called, and the site’s own stays and is not', () => {
  const [theirs, released] = [vi.fn(), vi.fn()]
  window.onload = theirs
  begin()
  expect(window.onload).toBeNull()
  window.onload = released
  end()
  expect([theirs.mock.calls.length, released.mock.calls.length]).toEqual([0, 1])
  window.onload = theirs
  begin()
  end()
  expect([window.onload, theirs.mock.calls.length]).toEqual([theirs, 0])
  window.onload = null
})

test('where nothing is released, nothing is told', () => {
  const heard = vi.fn()
  window.addEventListener('load', heard)
  interact()
  tellContentLoaded()
  end()
  expect(heard).not.toHaveBeenCalled()
})
