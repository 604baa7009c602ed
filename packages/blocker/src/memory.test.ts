import { afterEach, expect, test, vi } from 'vitest'
import { makeConsent } from './consent.ts'
import type { Guarding } from './guarding.ts'
import { memoryOf } from './memory.ts'
import { sampleGuarding } from './testing/sample-guarding.ts'
import { sampleRules } from './testing/sample-rules.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

function remembering<G extends Guarding>(guarding: G) {
  const written: string[] = []
  const memory = memoryOf(guarding, '')
  const put = (name: string, value = 'x'): void => memory.put(name, () => written.push(`${name}=${value}`), value)
  return { ...memory, put, written, guarding, names: () => [...memory.held.keys()] }
}

test('what may be stored is, and what may not is read back from memory', () => {
  const { put, written, held, guarding } = remembering(sampleGuarding())
  put('sid')
  put('_ad', '1')
  expect([written, held.get('_ad')?.[2]]).toEqual([['sid=x'], '1'])
  expect(guarding.heard).toEqual([{ what: 'cookie', key: '_ad', service: 'ads' }])
})

test('settling writes what is granted, drops what is denied, and keeps what is merely unasked', () => {
  const { put, written, names, guarding } = remembering(sampleGuarding())
  for (const name of ['_pk_id', '_ad', 'shared', 'mystery']) put(name)
  guarding.states.matomo = 'granted'
  guarding.settle()
  expect([written, names()]).toEqual([['_pk_id=x'], ['_ad', 'shared', 'mystery']])
  guarding.states.ads = 'denied'
  guarding.settle()
  expect([written, names()]).toEqual([['_pk_id=x'], ['mystery']])
})

test('what is unasked at one decision is written at the next that grants it, once', () => {
  const { put, written, guarding } = remembering(sampleGuarding())
  put('_ad')
  guarding.settle()
  guarding.states.ads = 'granted'
  guarding.settle()
  guarding.settle()
  expect(written).toEqual(['_ad=x'])
})

test('the last value is what is written', () => {
  const { put, written, guarding } = remembering(sampleGuarding())
  for (const value of ['1', '2']) put('_ad', value)
  guarding.states.ads = 'granted'
  guarding.settle()
  expect(written).toEqual(['_ad=2'])
})

test('what is stored without a grant is not to be seen; what nobody claims is', () => {
  const { isVisible } = remembering(sampleGuarding())
  expect(['sid', '_ad', 'mystery'].map(isVisible)).toEqual([true, false, true])
})

const ours = ['askfirst', 'askfirst.pending', 'askfirst.other']

test('what is ours is neither seen nor written, whatever is granted', () => {
  const { put, isVisible, written, guarding } = remembering(sampleGuarding())
  for (const service of ['matomo', 'ads', 'video']) guarding.states[service] = 'granted'
  for (const name of ours) put(name)
  guarding.settle()
  expect([ours.map(isVisible), written]).toEqual([[false, false, false], []])
  expect(isVisible('askfirsthand')).toBe(true)
})

test.each([
  ['in report mode', { report: 1 }],
  ['where what is unlisted is allowed', { allowUnlisted: 1 }],
] as const)('what is ours is neither seen nor written %s', (_, more) => {
  vi.spyOn(console, 'info').mockImplementation(() => {})
  vi.stubGlobal('document', { dispatchEvent: () => true })
  const rules = { ...sampleRules, ...more }
  const { guarding } = makeConsent(
    { navigator: {} } as never,
    rules,
    { read: () => [], write: () => {}, files: () => Promise.reject() },
    [],
  )
  const { put, isVisible, written } = remembering(guarding)
  for (const name of ours) put(name)
  expect([ours.map(isVisible), written]).toEqual([[false, false, false], []])
})
