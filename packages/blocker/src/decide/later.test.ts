// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import type { Core } from '../core.ts'
import type { Guarding } from '../guarding.ts'
import { withNatives } from '../natives.ts'
import { sampleGuarding } from '../testing/sample-guarding.ts'
import { later } from './later.ts'

const shown = vi.spyOn(document, 'cookie', 'get')
const written = vi.spyOn(document, 'cookie', 'set')

afterEach(() => {
  vi.clearAllMocks()
  vi.unstubAllGlobals()
})

const coreOf = (guarding: Guarding): Core => ({ consent: { guarding }, withNatives }) as unknown as Core
const ask = (method: string, args: unknown[], answer?: unknown): unknown =>
  later(coreOf(sampleGuarding()), method, args, async () => answer)

test('the cookie store reads what document.cookie shows, in the browser’s words where it has them', async () => {
  shown.mockReturnValue('sid=1; held=a=b')
  const found = [
    { name: 'askfirst', value: 'ours' },
    { name: 'sid', value: '1', path: '/' },
  ]
  expect(await ask('getAll', [], found)).toEqual([
    { name: 'sid', value: '1', path: '/' },
    { name: 'held', value: 'a=b' },
  ])
  expect(await ask('get', [{ name: 'held' }], null)).toEqual({ name: 'held', value: 'a=b' })
  expect(await ask('get', ['askfirst'], found[0])).toBeNull()
})

test('it writes to document.cookie, once the browser has judged a cookie like it', async () => {
  const original = vi.fn(async () => {})
  await later(coreOf(sampleGuarding()), 'set', [{ name: '_ad', value: '1', path: '/a', expires: 0 }], original)
  expect(original.mock.calls).toEqual([[[{ name: '_ad~', value: '1', path: '/a', expires: 0 }]]])
  expect(written).toHaveBeenCalledWith('_ad=1;path=/a;secure;samesite=strict;expires=Thu, 01 Jan 1970 00:00:00 GMT')
})

test('what the browser refuses is not written', async () => {
  const refused = later(coreOf(sampleGuarding()), 'set', ['a=b', '1'], () => Promise.reject(new TypeError('=')))
  await expect(refused).rejects.toThrow(TypeError)
  expect(written).not.toHaveBeenCalled()
})

test('a deletion is a cookie that is over', async () => {
  await ask('delete', ['x'])
  expect(written).toHaveBeenCalledWith(expect.stringMatching(/^x=.*;max-age=0$/))
})

test('a search of the caches passes over those that may not be read', async () => {
  vi.stubGlobal('caches', { keys: async () => ['adfiles', 'other'] })
  const original = vi.fn(async () => 'found')
  expect(await later(coreOf(sampleGuarding()), 'match', ['/old'], original)).toBeUndefined()
  const guarding = sampleGuarding()
  guarding.states.ads = 'granted'
  expect(await later(coreOf(guarding), 'match', ['/old'], original)).toBe('found')
  expect(original.mock.calls).toEqual([[['/old', { cacheName: 'adfiles' }]]])
})

test('files are nobody’s to declare', () => {
  expect(() => ask('getDirectory', [])).toThrow(expect.objectContaining({ name: 'SecurityError' }))
})

test('what the page has replaced since does not see the record', async () => {
  const seen = vi.spyOn(Array.prototype, 'flat')
  const found = [{ name: 'askfirst', value: 'ours' }]
  shown.mockReturnValue('')
  const answer = ask('getAll', [], found)
  Array.prototype.flat = function <T>(this: T[]) {
    seen.mock.calls.push([])
    return this
  } as never
  expect(await answer).toEqual([])
  expect(seen).not.toHaveBeenCalled()
  seen.mockRestore()
})
