import { expect, test } from 'vitest'
import { watchRealms } from './realms.ts'

/** A window with built-ins of its own, and `frames` in it. */
const windowOf = (...frames: unknown[]) => Object.assign({ Object: class {}, length: frames.length }, frames)
const foreign = new Proxy(
  {},
  {
    get() {
      throw new DOMException('', 'SecurityError')
    },
  },
)

function watching() {
  const guarded: unknown[] = []
  return { guarded, ...watchRealms((realm) => void guarded.push(realm)) }
}

test('a window is guarded once', () => {
  const { guarded, meet } = watching()
  const win = windowOf()
  for (let i = 0; i < 2; i++) meet(win)
  expect(guarded).toEqual([win])
})

test('finds the frames of all windows that it knows, and theirs', () => {
  const { guarded, meet, look } = watching()
  const inner = windowOf()
  const frame = windowOf(inner)
  const win = windowOf(frame)
  meet(win)
  look()
  expect(guarded).toEqual([win, frame, inner])
})

test('a frame that has navigated is another', () => {
  const { guarded, meet, look } = watching()
  const frame = windowOf()
  meet(windowOf(frame))
  look()
  frame.Object = class {}
  look()
  expect(guarded.filter((win) => win === frame)).toHaveLength(2)
})

test.each([
  ['of another origin', foreign],
  ['that is none', null],
])('a window %s disturbs nobody', (_, other) => {
  const { guarded, meet, look } = watching()
  const [first, last] = [windowOf(), windowOf()]
  meet(windowOf(first, other, last))
  expect(look).not.toThrow()
  expect(guarded.slice(1)).toEqual([first, last])
})

test('one that cannot be guarded is not tried again, and stops no other', () => {
  let tries = 0
  const { meet, look } = watchRealms(() => {
    tries++
    throw new TypeError('locked')
  })
  meet(windowOf(windowOf(), windowOf()))
  for (let i = 0; i < 2; i++) look()
  expect(tries).toBe(3)
})
