// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { sampleGuarding } from '../testing/sample-guarding.ts'
import { sampleRules } from '../testing/sample-rules.ts'
import { pathsOf, sweep, sweepCookie } from './sweep.ts'

const page = { hostname: 'www.shop.example', pathname: '/a/b' }
const jarOf = (...pairs: string[]) => {
  const written: string[] = []
  return { written, read: () => pairs, write: (text: string) => void written.push(text) }
}

test('every path above, with and without a slash at the end', () => {
  expect(pathsOf('/a/b')).toEqual(['', '/', '/a', '/a/', '/a/b', '/a/b/'])
  expect(pathsOf('/')).toContain('/')
})

test('a cookie is deleted for the host alone and for every domain above it, at every path', () => {
  const jar = jarOf()
  sweepCookie(jar, '_ad', page)
  for (const path of ['/', '/a', '/a/', '/a/b', '/a/b/'])
    for (const domain of ['', '; domain=www.shop.example', '; domain=shop.example'])
      expect(jar.written).toContain(`_ad=; max-age=0; path=${path}${domain}`)
})

test('cookies without a grant go; what is granted, necessary or claimed by nobody stays', () => {
  const guarding = sampleGuarding()
  guarding.states.matomo = 'granted'
  const jar = jarOf('sid=1', '_pk_id=2', '_ad=3', 'shared=4', 'other=5', '=6')
  sweep({ location: page } as never, jar, [], guarding)
  expect([...new Set(jar.written.map((text) => text.split('=')[0]))]).toEqual(['_ad', 'shared'])
})

test('the record stays, also where the pattern of a service would match it', () => {
  const guarding = sampleGuarding({ ...sampleRules, services: [['greedy', 0, /^=/]] })
  const jar = jarOf('askfirst=record', '_any=1')
  sweep({ location: page } as never, jar, [], guarding)
  expect([...new Set(jar.written.map((text) => text.split('=')[0]))]).toEqual(['_any'])
})

test('stored items without a grant go, each kind by its own rules', () => {
  localStorage.setItem('ad_1', 'x')
  localStorage.setItem('cart', 'x')
  localStorage.setItem('other', 'x')
  sessionStorage.setItem('ad_1', 'x')
  sessionStorage.setItem('mtm_1', 'x')
  sweep({ location: page } as never, jarOf(), [localStorage, sessionStorage], sampleGuarding())
  expect([Object.keys(localStorage), Object.keys(sessionStorage)]).toEqual([['cart', 'other'], ['ad_1']])
})

test('databases and caches without a grant go', async () => {
  const indexedDB = { databases: async () => [{ name: 'adcache' }, { name: 'app' }], deleteDatabase: vi.fn() }
  const caches = { keys: async () => ['adfiles', 'app'], delete: vi.fn() }
  sweep({ location: page, indexedDB, caches } as never, jarOf(), [], sampleGuarding())
  await vi.waitFor(() => expect(caches.delete.mock.calls).toEqual([['adfiles']]))
  expect(indexedDB.deleteDatabase.mock.calls).toEqual([['adcache']])
})

test('databases and caches that a private window refuses disturb nobody', async () => {
  const refuse = vi.fn(async () => {
    throw new DOMException('private', 'InvalidStateError')
  })
  sweep({ location: page, indexedDB: { databases: refuse }, caches: { keys: refuse } } as never, jarOf(), [], sampleGuarding())
  await vi.waitFor(() => expect(refuse).toHaveBeenCalledTimes(2))
})
