import { expect, test, vi } from 'vitest'
import { openCookieJar } from '../cookie-jar.ts'
import { browserWindow } from '../testing/browser-window.ts'
import { sampleGuarding } from '../testing/sample-guarding.ts'
import { expiryOf, guardCookies } from './cookies.ts'

function guarded() {
  const win = browserWindow('https://www.shop.example/a')
  const jar = openCookieJar(win)
  const guarding = sampleGuarding()
  const gaps: string[] = []
  const write = vi.fn(jar.write)
  const { get } = Object.getOwnPropertyDescriptor(win.Document.prototype, 'cookie') as PropertyDescriptor
  Object.defineProperty(win.Document.prototype, 'cookie', { get: get as () => string, set: write, configurable: true })
  const { settle } = guardCookies(win, guarding, (name) => gaps.push(name))
  return { win, document: win.document, jar, write, settle, gaps, ...guarding }
}

test('knows when a cookie text expires', () => {
  vi.setSystemTime(1e12)
  expect(expiryOf('a=1; max-age=60')).toBe(1e12 + 6e4)
  expect(expiryOf('a=1;Max-Age = -1 ; path=/')).toBe(1e12 - 1e3)
  expect(expiryOf('a=1; expires=Thu, 01 Jan 1970 00:00:10 GMT; path=/')).toBe(1e4)
  expect(expiryOf('a=1; expires=Thu, 01 Jan 1970 00:00:10 GMT; max-age=60')).toBe(1e12 + 6e4)
  expect(expiryOf('a=1; path=/')).toBeNaN()
  expect(expiryOf('max-age=0')).toBeNaN()
  vi.useRealTimers()
})

test('what is not granted reaches no jar, and the page reads it back', () => {
  const { document, jar, heard } = guarded()
  document.cookie = '_ad=1; path=/; domain=shop.example'
  expect(jar.read().join()).toBe('')
  expect(document.cookie).toBe('_ad=1')
  expect(heard).toEqual([{ what: 'cookie', key: '_ad', service: 'ads' }])
})

test('the page reads the last value that it wrote, once', () => {
  const { document } = guarded()
  for (const value of [1, 2]) document.cookie = `_ad=${value}`
  expect(document.cookie).toBe('_ad=2')
})

test('the necessary and the granted are written at once', () => {
  const { document, jar, states } = guarded()
  states.matomo = 'granted'
  document.cookie = 'sid=1'
  document.cookie = '_pk_id=2'
  expect(jar.read()).toEqual(['sid=1', '_pk_id=2'])
})

test('a cookie of two services waits for both', () => {
  const { document, jar, states, settle } = guarded()
  states.matomo = 'granted'
  document.cookie = 'shared=1'
  expect(jar.read().join()).toBe('')
  states.ads = 'granted'
  settle()
  expect(jar.read()).toEqual(['shared=1'])
})

test('a grant writes it through with the very call', () => {
  const { document, jar, states, settle, write } = guarded()
  const text = '_ad=1; path=/a; max-age=600'
  document.cookie = text
  states.ads = 'granted'
  settle()
  expect(write.mock.calls.map(([given]) => given)).toEqual([text])
  expect([jar.read(), document.cookie]).toEqual([['_ad=1'], '_ad=1'])
})

test('a denial drops it, and a later grant does not bring it back', () => {
  const { document, jar, states, settle } = guarded()
  document.cookie = '_ad=1'
  states.ads = 'denied'
  settle()
  expect(document.cookie).toBe('')
  states.ads = 'granted'
  settle()
  expect(jar.read().join()).toBe('')
})

test('what no service claims stays in memory whatever is decided', () => {
  const { document, jar, states, settle } = guarded()
  document.cookie = 'mystery=1'
  states.ads = states.matomo = 'granted'
  settle()
  expect([jar.read().join(), document.cookie]).toEqual(['', 'mystery=1'])
})

test('what was in the jar without a grant is not shown; what nobody claims is', () => {
  const { document, jar, states } = guarded()
  jar.write('_ad=1')
  jar.write('mystery=1')
  expect(document.cookie).toBe('mystery=1')
  states.ads = 'granted'
  expect(document.cookie).toBe('_ad=1; mystery=1')
})

test('a deletion passes, and forgets what is held', () => {
  const { document, write } = guarded()
  document.cookie = '_ad=1'
  document.cookie = '_ad=; max-age=0'
  document.cookie = '_ad=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/'
  expect(write).toHaveBeenCalledTimes(2)
  expect(document.cookie).toBe('')
})

test.each(['askfirst=forged', '=askfirst=forged', ' askfirst =forged', '\taskfirst=forged; path=/', 'askfirst=; max-age=0'])(
  'the page can neither read nor forge nor delete the record: %j',
  (text) => {
    const { document, jar } = guarded()
    jar.write('askfirst=ours')
    document.cookie = text
    expect(jar.read()).toEqual(['askfirst=ours'])
    expect(document.cookie).toBe('')
  },
)

test('the same holds by way of cookieStore', async () => {
  const { win, jar, document } = guarded()
  jar.write('askfirst=ours')
  await win.cookieStore.set('_ad', '1')
  await win.cookieStore.set({ name: 'askfirst', value: 'forged' })
  expect(jar.read()).toEqual(['askfirst=ours'])
  expect(document.cookie).toBe('_ad=1')
  expect(await win.cookieStore.get('askfirst')).toBeNull()
  expect((await win.cookieStore.getAll()).map(({ name }) => name)).not.toContain('askfirst')
})

test('a document whose cookies are locked is a gap', () => {
  const win = browserWindow('https://www.shop.example/')
  Object.defineProperty(win.Document.prototype, 'cookie', { configurable: false })
  const gaps: string[] = []
  guardCookies(win, sampleGuarding(), (name) => gaps.push(name))
  expect(gaps).toEqual(['document.cookie'])
})
