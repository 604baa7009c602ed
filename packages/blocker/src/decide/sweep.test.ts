// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import type { CookieJar } from '../cookie-jar.ts'
import { sampleGuarding } from '../testing/sample-guarding.ts'
import { sampleRules } from '../testing/sample-rules.ts'
import { namesIn, sweep, sweepCookie } from './sweep.ts'

const page = {
  hostname: 'www.shop.example',
  pathname: '/a/b',
  href: 'https://www.shop.example/a/b',
  origin: 'https://www.shop.example',
}
beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})

/** A jar with these cookies; none of them goes. */
const jarOf = (...pairs: string[]) => {
  const written: string[] = []
  const jar = { written, read: () => pairs, write: (text: string) => void written.push(text) }
  return jar as typeof jar & CookieJar
}
const namesWritten = ({ written }: { written: string[] }): unknown[] => [...new Set(written.map((text) => text.split('=')[0]))]

/** A window that is what `more` says, and has nothing in it otherwise. */
const windowOf = (more: object = {}) =>
  ({
    location: page,
    performance,
    document: { referrer: '', links: [{ href: 'https://www.shop.example/there' }], forms: [] },
    navigator: {},
    ...more,
  }) as unknown as Window & typeof globalThis

const here = { location: page } as Document

test('a cookie is deleted for the host alone and for every domain above it, at every path, in every kind', () => {
  const jar = jarOf('_ad=1')
  sweepCookie(jar, '_ad', page)
  for (const path of ['', '/', '/a', '/a/', '/a/b', '/a/b/'])
    for (const domain of ['', '; domain=www.shop.example', '; domain=shop.example'])
      for (const kind of ['', '; secure; samesite=none', '; secure; samesite=none; partitioned'])
        expect(jar.written).toContain(`_ad=; max-age=0; path=${path}${domain}${kind}`)
})

test('a nameless cookie is deleted by having no name', () => {
  const jar = jarOf('_ad', 'other=1')
  sweepCookie(jar, '_ad', page)
  expect(jar.written).toContain('=_ad; max-age=0; path=/')
  expect(namesWritten(jar)).toEqual([''])
})

test('a cookie that is gone is not looked for at the paths that are left', () => {
  const jar = jarOf()
  sweepCookie(jar, '_ad', page)
  expect(jar.written).toEqual([])
})

test.each([
  [/^(=_ad$|ads\.example\/|=sh\.ared$|=a\|b$)/s, ['_ad', 'sh.ared', 'a|b']],
  [/^(=_pk_|=_x.*y$|=_ga$)/s, ['_ga']],
  [/^(ads\.example\/|l:_ad$)/s, []],
])('the rule %s spells out %j', (claims, names) => {
  expect(namesIn(claims)).toEqual(names)
})

test('after a refusal, names that the policy spells out are deleted at other paths too', async () => {
  const guarding = sampleGuarding()
  guarding.states.ads = 'denied'
  const jar = jarOf()
  sweep(windowOf(), [here], jar, [], guarding, guarding.states)
  await vi.waitFor(() => expect(jar.written).toContain('_ad=; max-age=0; path=/there; domain=shop.example'))
  expect(namesWritten(jar)).toEqual(['shared', '_ad'])
})

test('who has not been asked and has nothing stored costs nothing', () => {
  const jar = jarOf('sid=1')
  sweep(windowOf(), [here], jar, [localStorage, sessionStorage], sampleGuarding(), {})
  expect([jar.written, localStorage.length]).toEqual([[], 0])
})

test('while a sweep is under way the next page would begin with one, and not after it', async () => {
  const guarding = sampleGuarding()
  guarding.states.ads = 'denied'
  sessionStorage.setItem('askfirst.sweep', '')
  sweep(windowOf(), [here], jarOf(), [localStorage, sessionStorage], guarding, guarding.states)
  expect([Object.keys(localStorage), Object.keys(sessionStorage)]).toEqual([['askfirst.sweep'], []])
  await vi.waitFor(() => expect(localStorage).toHaveLength(0))
})

test('where the browser refuses storage, nobody is asked which databases there are', async () => {
  const databases = vi.fn(async () => [])
  const win = windowOf({ indexedDB: { databases } })
  await sweep(win, [here], jarOf(), [], sampleGuarding(), {})
  expect(databases).not.toHaveBeenCalled()
  await sweep(win, [here], jarOf(), [localStorage], sampleGuarding(), {})
  expect(databases).toHaveBeenCalledOnce()
})

test('cookies without a grant go; what is granted, necessary or claimed by nobody stays', () => {
  const guarding = sampleGuarding()
  guarding.states.matomo = 'granted'
  const jar = jarOf('sid=1', '_pk_id=2', '_ad=3', 'shared=4', 'other=5', '=6')
  sweep(windowOf(), [here], jar, [], guarding, guarding.states)
  expect([...new Set(jar.written.map((text) => text.split('=')[0]))]).toEqual(['_ad', 'shared'])
})

test('cookies that only a page in a frame can see go, at the place of that page', () => {
  const frame = { location: { hostname: 'www.shop.example', pathname: '/inner/page' } } as Document
  const jar = jarOf()
  const read = (where?: Document): string[] => (where === frame ? ['_ad=1'] : [])
  sweep(windowOf(), [here, frame], { ...jar, read }, [], sampleGuarding(), {})
  expect(jar.written).toContain('_ad=; max-age=0; path=/inner')
})

test('the record stays, also where the pattern of a service would match it', () => {
  const guarding = sampleGuarding({ ...sampleRules, services: [['greedy', 0, /^=/]] })
  const jar = jarOf('askfirst=record', '_any=1')
  sweep(windowOf(), [here], jar, [], guarding, guarding.states)
  expect([...new Set(jar.written.map((text) => text.split('=')[0]))]).toEqual(['_any'])
})

test('stored items without a grant go, each kind by its own rules', () => {
  localStorage.setItem('ad_1', 'x')
  localStorage.setItem('cart', 'x')
  localStorage.setItem('other', 'x')
  sessionStorage.setItem('ad_1', 'x')
  sessionStorage.setItem('mtm_1', 'x')
  sweep(windowOf(), [here], jarOf(), [localStorage, sessionStorage], sampleGuarding(), {})
  expect([Object.keys(localStorage), Object.keys(sessionStorage)]).toEqual([['cart', 'other', 'askfirst.sweep'], ['ad_1']])
})
