import { expect, test } from 'vitest'
import { patch } from './patch.ts'

class Machine {
  speed_ = 1
  start(a: number, _b = 0): unknown[] {
    return [this.speed_, a]
  }
  get speed(): number {
    return this.speed_
  }
  set speed(value: number) {
    this.speed_ = value
  }
}

const prototypeOf = (): Machine => Object.defineProperties({} as Machine, Object.getOwnPropertyDescriptors(Machine.prototype))
const make = (prototype: Machine): Machine => Object.assign(Object.create(prototype), { speed_: 1 })

test('a guard sees who is called and how, and may call the original so or otherwise', () => {
  const prototype = prototypeOf()
  patch(prototype, 'start', { value: (self, args, original) => [self.speed_, args, original(), original([7])] })
  expect(make(prototype).start(5)).toEqual([1, [5], [1, 5], [1, 7]])
})

test('an accessor is guarded on the way in and on the way out', () => {
  const prototype = prototypeOf()
  patch(prototype, 'speed', { get: (_, __, original) => original() * 10, set: (_, [value], original) => original([value + 1]) })
  const machine = make(prototype)
  machine.speed = 4
  expect([machine.speed_, machine.speed]).toEqual([5, 50])
})

test.each(['start', 'speed'] as const)('the descriptor of %s stays what it was', (name) => {
  const prototype = prototypeOf()
  const flags = ({ value, get, set, ...rest }: PropertyDescriptor) => [rest, typeof value, typeof get, typeof set]
  const before = flags(Object.getOwnPropertyDescriptor(prototype, name) as PropertyDescriptor)
  patch(prototype, name, name === 'start' ? { value: () => 0 } : { get: () => 0 })
  expect(flags(Object.getOwnPropertyDescriptor(prototype, name) as PropertyDescriptor)).toEqual(before)
})

test('only the guarded half of an accessor is replaced', () => {
  const prototype = prototypeOf()
  const { get, set } = Object.getOwnPropertyDescriptor(prototype, 'speed') as PropertyDescriptor
  patch(prototype, 'speed', { set: () => 0 })
  const after = Object.getOwnPropertyDescriptor(prototype, 'speed') as PropertyDescriptor
  expect([after.get === get, after.set === set]).toEqual([true, false])
})

test('a patched function keeps its name and length, and prints as a native one', () => {
  const target = { fetch: globalThis.fetch }
  const { name, length } = target.fetch
  patch(target, 'fetch', { value: () => 0 })
  expect([target.fetch.name, target.fetch.length]).toEqual([name, length])
  expect(String(target.fetch)).toContain('[native code]')
})

test('undoing lets calls through, also where somebody has wrapped the patch since', () => {
  const prototype = prototypeOf()
  const undo = patch(prototype, 'start', { value: () => ['held'] })
  const ours = prototype.start
  prototype.start = function (...args) {
    return ['theirs', ...ours.apply(this, args)]
  }
  expect(make(prototype).start(5)).toEqual(['theirs', 'held'])
  undo?.()
  expect(make(prototype).start(5)).toEqual(['theirs', 1, 5])
})

test('undoing takes back one patch, not another', () => {
  const prototype = prototypeOf()
  const undo = patch(prototype, 'start', { value: (_, __, original) => ['first', ...original()] })
  patch(prototype, 'start', { value: (_, __, original) => ['second', ...original()] })
  undo?.()
  expect(make(prototype).start(5)).toEqual(['second', 1, 5])
})

test.each([
  ['a missing property', {}, 'start'],
  ['a locked property', Object.freeze({ start: () => 1 }), 'start'],
  ['a property that is locked where it is inherited from', Object.create(Object.freeze({ start: () => 1 })), 'start'],
])('%s is a gap', (_, target, name) => {
  expect(patch(target, name, { value: () => 0 })).toBeUndefined()
})

test('an inherited property becomes its own, and stays as it is elsewhere', () => {
  const prototype = prototypeOf()
  const target: Machine = Object.create(prototype, { speed_: { value: 1 } })
  patch(target, 'start', { value: (_, __, original) => ['held', ...original()] })
  expect([target.start(5), make(prototype).start(5)]).toEqual([
    ['held', 1, 5],
    [1, 5],
  ])
})

test('a property of another kind stays as it is, and is a gap', () => {
  const target = { start: () => 1 }
  expect(patch(target, 'start', { get: () => () => 2 })).toBeUndefined()
  expect(target.start()).toBe(1)
})

test('a constructor makes what it made, is known by its objects, and may be given other arguments', () => {
  const win = { Machine: class extends Date {} }
  patch(win, 'Machine', { value: (_, [time], original) => original([time + 1]) })
  class Mine extends win.Machine {}
  const [made, mine] = [new win.Machine(1), new Mine(2)]
  expect([made.getTime(), mine.getTime(), mine instanceof Mine, made.constructor === win.Machine]).toEqual([2, 3, true, true])
})

test('calls that need no guard go past it', () => {
  const prototype = prototypeOf()
  patch(prototype, 'start', { passes: ([a], self) => a === 5 && (self as Machine).speed_ === 1, value: () => ['held'] })
  expect([make(prototype).start(5), make(prototype).start(6)]).toEqual([[1, 5], ['held']])
})

test('a guard is told the name of the property', () => {
  const prototype = prototypeOf()
  patch(prototype, 'start', { value: (_, __, ___, name) => [name] })
  expect(make(prototype).start(5)).toEqual(['start'])
})

test('a guard runs with the built-ins as they were', () => {
  const prototype = prototypeOf()
  patch(prototype, 'start', { value: (_, args) => args.map(String) })
  const { map } = Array.prototype
  let answer: unknown
  try {
    Array.prototype.map = () => ['stolen'] as never
    answer = prototype.start(5)
  } finally {
    Array.prototype.map = map
  }
  expect(answer).toEqual(['5'])
})

test('what the page does to Reflect later changes nothing', () => {
  const prototype = prototypeOf()
  patch(prototype, 'start', { value: (_, __, original) => original() })
  const { apply } = Reflect
  try {
    Reflect.apply = () => 'stolen' as never
    expect(make(prototype).start(5)).toEqual([1, 5])
  } finally {
    Reflect.apply = apply
  }
})
