// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { sampleGuarding } from './testing/sample-guarding.ts'
import { isUnfinished } from './unfinished.ts'

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})

const guarding = sampleGuarding()
const unfinished = (...pairs: string[]): boolean =>
  isUnfinished({ read: () => pairs, write: () => {} }, [localStorage, sessionStorage], guarding)

test('nothing is, where only what is granted, necessary or nobody’s is stored', () => {
  guarding.states.matomo = 'granted'
  localStorage.setItem('cart', 'x')
  localStorage.setItem('mtm_1', 'x')
  sessionStorage.setItem('mystery', 'x')
  expect(unfinished('askfirst=record', 'sid=1', '_pk_id=2', 'mystery=3', '')).toBe(false)
  delete guarding.states.matomo
})

test('a cookie without a grant is, also one of two services with one grant', () => {
  guarding.states.matomo = 'granted'
  expect([unfinished('sid=1', '_ad=2'), unfinished('shared=1')]).toEqual([true, true])
  delete guarding.states.matomo
})

test('a stored item without a grant is, each kind by its own rules', () => {
  sessionStorage.setItem('ad_1', 'x')
  expect(unfinished()).toBe(false)
  sessionStorage.setItem('mtm_1', 'x')
  expect(unfinished()).toBe(true)
  sessionStorage.clear()
  localStorage.setItem('ad_1', 'x')
  expect(unfinished()).toBe(true)
})

test.each(['askfirst.pending', 'askfirst.other'])('work of our own is: %s', (key) => {
  localStorage.setItem(key, '')
  expect(unfinished()).toBe(true)
})

test('nothing is, where the browser refuses storage', () => {
  expect(isUnfinished({ read: () => [], write: () => {} }, [], guarding)).toBe(false)
})
