import { expect, test } from 'vitest'
import { makeGuard } from './guarding.ts'

/** Guards with a list of gaps; what is guarded answers `held`. */
function guarding() {
  const gaps: string[] = []
  const guard = makeGuard(gaps)
  return { gaps, hold: (target: object | undefined, names: string) => guard(target, names, { value: () => 'held' }) }
}

test('guards each of the names', () => {
  const { gaps, hold } = guarding()
  const target = { open: () => 'open', send: () => 'send', close: () => 'close' }
  hold(target, 'open send')
  expect([target.open(), target.send(), target.close(), gaps]).toEqual(['held', 'held', 'close', []])
})

test('what is inherited is guarded here, and nowhere else', () => {
  const { gaps, hold } = guarding()
  const prototype = { open: () => 'open' }
  const target: typeof prototype = Object.create(Object.create(prototype))
  hold(target, 'open')
  expect([target.open(), prototype.open(), gaps]).toEqual(['held', 'open', []])
})

test('what this browser does not have is no gap', () => {
  const { gaps, hold } = guarding()
  hold({}, 'open')
  hold(undefined, 'open')
  expect(gaps).toEqual([])
})

test('what is locked is a gap, by its name, and does not stop the next', () => {
  const { gaps, hold } = guarding()
  const target = { send: () => 'send' } as { open(): string; send(): string }
  Object.defineProperty(target, 'open', { value: () => 'open' })
  hold(target, 'open send')
  expect([target.open(), target.send(), gaps]).toEqual(['open', 'held', ['open']])
})

test('what is locked where it is inherited from is a gap as well', () => {
  const { gaps, hold } = guarding()
  hold(Object.create(Object.freeze({ open: () => 'open' })), 'open')
  expect(gaps).toEqual(['open'])
})

test('tells its guard the name by which it was called', () => {
  const target = { get: () => '', getAll: () => '' }
  makeGuard([])(target, 'get getAll', { value: (_, __, ___, name) => name })
  expect([target.get(), target.getAll()]).toEqual(['get', 'getAll'])
})
