import { expect, test, vi } from 'vitest'
import { openCookieJar } from '../cookie-jar.ts'
import { browserWindow } from '../testing/browser-window.ts'
import { sampleGuarding } from '../testing/sample-guarding.ts'
import { guardCookies } from './cookies.ts'

function guarded() {
  const win = browserWindow('https://www.shop.example/a')
  const jar = openCookieJar(win)
  const guarding = sampleGuarding()
  const write = vi.fn(jar.write)
  const { get } = Object.getOwnPropertyDescriptor(win.Document.prototype, 'cookie') as PropertyDescriptor
  Object.defineProperty(win.Document.prototype, 'cookie', { get: get as () => string, set: write, configurable: true })
  guardCookies(win, guarding)
  return { win, document: win.document, jar, write, guarding, ...guarding }
}

test.each([
  ['x=; max-age=0', ''],
  ['x=2;Max-Age = -1 ; path=/', ''],
  ['x=2; path=/; expires=Thu, 01 Jan 1970 00:00:10 GMT', ''],
  ['x=2; path=/; max-age=60', 'x=2'],
  ['x=2; path=/; max-age=0; max-age=60', 'x=2'],
  ['x=2; path=/; expires=Thu, 01 Jan 1970 00:00:10 GMT; max-age=60', 'x=2'],
  ['x=2; path=/; expires=Thu, 01 Jan 2099 00:00:10 GMT', 'x=2'],
  ['x=2; path=/; expires=0', 'x=2'],
  ['x=2; path=/; expires=1970-01', 'x=2'],
])('after %j what was held reads %j', (text, read) => {
  const { document, write } = guarded()
  write.mockImplementation(() => {})
  document.cookie = 'x=1; path=/'
  document.cookie = text
  expect(document.cookie).toBe(read)
})

test.each([
  ['a=1', 'a=1'],
  [' a = b c ; path=/', 'a=b c'],
  ['a', 'a'],
  ['=a', 'a'],
  ['a=', 'a='],
  ['a="b;c"', 'a="b'],
  ['a=1; domain=www.shop.example', 'a=1'],
  ['a=1; domain=.shop.example', 'a=1'],
  ['a=1; secure; path=/', 'a=1'],
  ['__utma=1', '__utma=1'],
  ['__Secure-a=1; secure', '__Secure-a=1'],
  ['a=1; path=/elsewhere/../a', ''],
  ['a=1; path=/a', 'a=1'],
  ['a=1; path=/ab', ''],
  ['a=1; path=none', 'a=1'],
  ['a=1; domain=example', ''],
  ['a=1; domain=other.example', ''],
  ['a=1; domain=shop.example.evil', ''],
  ['a=1; httponly', ''],
  ['__Secure-a=1', ''],
  ['__Host-a=1; path=/', ''],
  ['a=\u0001', ''],
  ['', ''],
  ['=', ''],
  [';', ''],
])('held, %j reads as the browser would have it: %j', (text, read) => {
  const { document } = guarded()
  document.cookie = text
  expect(document.cookie).toBe(read)
})

test('of two paths the longer is read first, and each is deleted by itself', () => {
  const { document } = guarded()
  for (const text of ['x=1; path=/', 'x=2; path=/a']) document.cookie = text
  expect(document.cookie).toBe('x=2; x=1')
  document.cookie = 'x=; path=/a; max-age=0'
  expect(document.cookie).toBe('x=1')
})

test('a text is made of an object once', () => {
  const { document, write } = guarded()
  let n = 0
  document.cookie = { toString: () => (n++ ? '_ad=1' : 'sid=1') } as never
  expect(write.mock.calls).toEqual([['sid=1']])
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

test('a deletion forgets what is held, and passes for what the page may see', () => {
  const { document, jar, write } = guarded()
  document.cookie = '_ad=1'
  document.cookie = '_ad=; max-age=0'
  expect([document.cookie, write.mock.calls]).toEqual(['', []])
  for (const deletion of ['mystery=; max-age=0', 'mystery=; expires=Thu, 01 Jan 1970 00:00:00 GMT']) document.cookie = deletion
  expect(write).toHaveBeenCalledTimes(2)
  expect(jar.read().join()).not.toContain('_ad')
})

test.each(['sid=1; expires=0', 'sid=1; expires=1970-01', 'sid=1; max-age=0; max-age=600', 'sid=1; max-age=-1x'])(
  'what may be written is written as it is, whatever it says: %j',
  (text) => {
    const { document, write } = guarded()
    document.cookie = text
    expect(write.mock.lastCall?.[0]).toBe(text)
  },
)

test.each(['askfirst=forged', '=askfirst=forged', ' askfirst =forged', '\taskfirst=forged; path=/', 'askfirst=; max-age=0'])(
  'the page can neither read nor forge nor delete the record: %j',
  (text) => {
    const { document, jar, states, settle } = guarded()
    jar.write('askfirst=ours')
    document.cookie = text
    for (const service of ['matomo', 'ads', 'video']) states[service] = 'granted'
    settle()
    expect(jar.read()).toEqual(['askfirst=ours'])
    expect(document.cookie).toBe('')
  },
)

test('what may be written once may be again, under that name alone, and until the next decision', () => {
  const { document, write, guarding } = guarded()
  document.cookie = 'sid=1'
  expect(guarding.free).toEqual({ sid: 1 })
  for (const text of ['=sid', 'sid2=1', '=askfirst=forged', 'askfirst=forged', '__proto__=1']) document.cookie = text
  expect(write.mock.calls.flat()).toEqual(['sid=1', '=sid'])
  guarding.free = {}
  guarding.states.session = 'denied'
  document.cookie = 'sid=2'
  expect(write).toHaveBeenCalledTimes(2)
})

test('a document whose cookies are locked is a gap', () => {
  const win = browserWindow('https://www.shop.example/')
  Object.defineProperty(win.Document.prototype, 'cookie', { configurable: false })
  const guarding = sampleGuarding()
  guardCookies(win, guarding)
  expect(guarding.gaps).toEqual(['cookie'])
})
