import { expect, test } from 'vitest'
import { watchRealms } from './realms.ts'

/** A window with built-ins of its own, and `frames` in it. */
const windowOf = (...frames: unknown[]) => Object.assign({ Object: class {}, document: {}, length: frames.length }, frames)
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
  const watched: unknown[] = []
  const undone: unknown[] = []
  const alike = new Set<unknown>()
  const realms = watchRealms(
    (realm) => {
      guarded.push(realm)
      return [() => undone.push(realm)]
    },
    (realm) => alike.has(realm),
    (document) => void watched.push(document),
  )
  return { guarded, watched, undone, alike, ...realms }
}

test('a window is guarded once', () => {
  const { guarded, meet } = watching()
  const win = windowOf()
  for (let i = 0; i < 2; i++) meet(win)
  expect(guarded).toEqual([win])
})

test('a window that keeps its built-ins for another document has that watched as well', () => {
  const { guarded, watched, meet } = watching()
  const win = windowOf()
  meet(win)
  const first = win.document
  win.document = {}
  meet(win)
  expect([guarded, watched]).toEqual([[win], [first, win.document]])
})

test('a document stands for the window that it is in', () => {
  const { guarded, meet } = watching()
  const win = windowOf()
  meet({ defaultView: win })
  expect(guarded).toEqual([win])
})

test('one that has us itself needs nobody, but a queue is nobody, and an element of our name', () => {
  const { guarded, meet } = watching()
  const waiting = Object.assign(windowOf(), { askfirst: [] })
  const ours = Object.defineProperty(windowOf(), 'askfirst', { value: Object.freeze({ version: '1' }) })
  const clobbered = Object.setPrototypeOf(windowOf(), { askfirst: { version: '1' } })
  for (const win of [ours, waiting, clobbered]) meet(win)
  expect(guarded).toEqual([waiting, clobbered])
})

test('what a window that is gone had in it is not looked for any more', () => {
  const { meet, look } = watching()
  const gone = windowOf()
  meet(gone)
  let asked = 0
  Object.defineProperties(gone, { closed: { value: true }, length: { get: () => asked++ && 0 } })
  meet(windowOf())
  look()
  expect(asked).toBe(0)
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
  const lock = (): never => {
    tries++
    throw new TypeError('locked')
  }
  const { meet, look } = watchRealms(
    lock,
    () => false,
    () => {},
  )
  meet(windowOf(windowOf(), windowOf()))
  for (let i = 0; i < 2; i++) look()
  expect(tries).toBe(3)
})

test('a window that guards itself is left, and what is in a frame never', () => {
  const { undone, alike, meet } = watching()
  const opened = Object.assign(windowOf(), { parent: undefined as unknown, location: { host: 'shop.example' } })
  opened.parent = opened
  const frame = Object.assign(windowOf(), { parent: opened })
  for (const win of [opened, frame]) {
    meet(win)
    alike.add(win)
    meet(win)
  }
  expect(undone).toEqual([opened])
})
