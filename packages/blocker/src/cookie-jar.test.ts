import { expect, test } from 'vitest'
import { openCookieJar } from './cookie-jar.ts'
import { browserWindow } from './testing/browser-window.ts'

test('reads and writes past whatever guards the document later', () => {
  const win = browserWindow('https://www.shop.example/')
  const jar = openCookieJar(win)
  Object.defineProperty(win.Document.prototype, 'cookie', { get: () => 'held=1', set: () => {}, configurable: true })
  jar.write('a=1')
  jar.write('b=2')
  expect(jar.read()).toEqual(['a=1', 'b=2'])
})

test('a document that may have no cookies is a jar with nothing in it', () => {
  const refuse = (): never => {
    throw new DOMException('sandboxed', 'SecurityError')
  }
  const Document = class {}
  Object.defineProperty(Document.prototype, 'cookie', { get: refuse, set: refuse })
  expect(openCookieJar({ document: new Document(), Document, navigator: {} } as never).read()).toEqual([])
})

test('opens the private files past whatever guards them later', async () => {
  const storage = { getDirectory: async () => 'root' }
  const win = Object.assign(browserWindow('https://www.shop.example/'), {})
  Object.defineProperty(win.navigator, 'storage', { value: storage })
  const jar = openCookieJar(win)
  storage.getDirectory = async () => 'held'
  expect(await jar.files()).toBe('root')
})
