import { afterEach, expect, test } from 'vitest'
import { withNatives } from './natives.ts'

const undo: (() => void)[] = []
/** Without an iterator, which may be the page's. */
function restore(): void {
  while (undo.length) undo.pop()?.()
}
afterEach(restore)

/** As a hostile page does it. */
function replace(holder: object, name: PropertyKey, descriptor: PropertyDescriptor): void {
  const native = Object.getOwnPropertyDescriptor(holder, name) as PropertyDescriptor
  undo.push(() => Object.defineProperty(holder, name, native))
  Object.defineProperty(holder, name, { configurable: true, ...descriptor })
}
const stolen = (): never => {
  throw new Error('stolen')
}
const iterators = [Object.getPrototypeOf([].values()), Object.getPrototypeOf(new Map().values())]

test.each<[string, object, PropertyKey, () => unknown, unknown]>([
  ['Array’s', Array.prototype, 'map', () => [1].map((n) => n + 1), [2]],
  ['String’s', String.prototype, 'split', () => 'a b'.split(' '), ['a', 'b']],
  ['String’s', String.prototype, 'toLowerCase', () => 'A'.toLowerCase(), 'a'],
  ['RegExp’s', RegExp.prototype, 'test', () => /a/.test('a'), true],
  ['RegExp’s', RegExp.prototype, 'exec', () => /a/.exec('a')?.[0], 'a'],
  ['RegExp’s', RegExp.prototype, Symbol.replace, () => 'a'.replace(/a/, 'b'), 'b'],
  ['Map’s', Map.prototype, 'get', () => new Map([[1, 2]]).get(1), 2],
  ['WeakMap’s', WeakMap.prototype, 'has', () => new WeakMap().has({}), false],
  ['Function’s', Function.prototype, 'call', () => (() => 1).call(null), 1],
  ['Array’s', Array.prototype, Symbol.iterator, () => [...[1]], [1]],
  ['an iterator’s', iterators[0], 'next', () => [...[1]], [1]],
  ['a map’s iterator’s', iterators[1], 'next', () => [...new Map([[1, 2]]).values()], [2]],
])('the page has replaced %s %3$s, and what is ours does not notice', (_, holder, name, use, expected) => {
  let answer: unknown
  replace(holder, name, { value: stolen, writable: true })
  withNatives(() => {
    answer = use()
  })
  restore()
  expect(answer).toEqual(expected)
})

test('a promise of ours goes on where the page has replaced how', async () => {
  replace(Promise.prototype, 'then', { value: stolen, writable: true })
  let answer: Promise<number> | undefined
  withNatives(() => {
    answer = Promise.resolve(1).then((n) => n + 1)
  })
  restore()
  expect(await answer).toBe(2)
})

test('afterwards the page finds what it has put there, in every detail', () => {
  const descriptor = { get: () => stolen, set: () => {}, enumerable: true, configurable: true }
  replace(Array.prototype, 'map', descriptor)
  replace(String.prototype, 'split', { value: stolen, writable: false })
  withNatives(() => [1].map(String))
  const [map, split] = [
    Object.getOwnPropertyDescriptor(Array.prototype, 'map'),
    Object.getOwnPropertyDescriptor(String.prototype, 'split'),
  ]
  restore()
  expect(map).toEqual(descriptor)
  expect(split).toEqual({ value: stolen, writable: false, enumerable: false, configurable: true })
})

test('also where ours throws', () => {
  replace(Array.prototype, 'map', { value: stolen, writable: true })
  let seen: unknown
  try {
    withNatives(() => {
      throw new Error('ours')
    })
  } catch (error) {
    seen = [(error as Error).message, Array.prototype.map]
  }
  restore()
  expect(seen).toEqual(['ours', stolen])
})

test('one within the other changes nothing twice', () => {
  replace(Array.prototype, 'map', { value: stolen, writable: true })
  const within: unknown[] = []
  withNatives(() => {
    withNatives(() => within.push(Array.prototype.map === stolen))
    within.push(Array.prototype.map === stolen)
  })
  within.push(Array.prototype.map === stolen)
  restore()
  expect(within).toEqual([false, false, true])
})

test('what is asked is answered', () => {
  expect(withNatives(() => 7)).toBe(7)
})
