import { expect, test, vi } from 'vitest'
import { asBrowserStorage, browserWindow } from '../testing/browser-window.ts'
import { sampleGuarding } from '../testing/sample-guarding.ts'
import { guardWebStorage, openerOf } from './web-storage.ts'

function guarded() {
  const win = browserWindow('https://www.shop.example/a')
  const areas = [asBrowserStorage(win.localStorage), asBrowserStorage(win.sessionStorage)] as const
  const { setItem } = areas[0]
  for (const [i, name] of ['localStorage', 'sessionStorage'].entries())
    Object.defineProperty(win, name, { get: () => areas[i], configurable: true })
  const guarding = sampleGuarding()
  const open = openerOf(win)
  guardWebStorage(win, guarding)
  const store = (key: string, value: string): void => setItem.call(areas[0], key, value)
  return { win, page: win.localStorage, disk: areas[0], store, open, guarding, ...guarding }
}

test('nothing of it is a gap', () => {
  expect(guarded().gaps).toEqual([])
})

test.each<[string, (page: Storage) => void]>([
  ['the method', (page) => page.setItem('ad_1', 'x')],
  ['a property', (page) => Object.assign(page, { ad_1: 'x' })],
  ['Object.defineProperty', (page) => Object.defineProperty(page, 'ad_1', { value: 'x', writable: true })],
  ['Reflect.set', (page) => Reflect.set(page, 'ad_1', 'x')],
  ['the prototype', (page) => Object.getPrototypeOf(page).setItem.call(page, 'ad_1', 'x')],
])('what %s stores without a grant stays in memory and reads back', (_, write) => {
  const { page, disk, heard } = guarded()
  write(page)
  expect(Object.keys(disk)).toEqual([])
  expect([page.getItem('ad_1'), page.ad_1, 'ad_1' in page, page.length, page.key(0)]).toEqual(['x', 'x', true, 1, 'ad_1'])
  expect([Object.keys(page), { ...page }, JSON.stringify(page)]).toEqual([['ad_1'], { ad_1: 'x' }, '{"ad_1":"x"}'])
  expect(heard).toContainEqual({ what: 'storage', key: 'ad_1', service: 'ads' })
})

test('values and keys become strings, as the platform has it', () => {
  const { page } = guarded()
  page.setItem('ad_1', 5 as never)
  page.setItem(undefined as never, null as never)
  expect([page.getItem('ad_1'), page.getItem('undefined')]).toEqual(['5', 'null'])
})

test('the necessary and the granted reach the disk', () => {
  const { page, disk, states } = guarded()
  states.matomo = 'granted'
  page.cart = 'x'
  page.setItem('mtm_1', 'y')
  expect({ ...disk }).toEqual({ cart: 'x', mtm_1: 'y' })
})

test.each<[string, (page: Storage) => void]>([
  ['removeItem', (page) => page.removeItem('ad_1')],
  ['delete', (page) => void delete page.ad_1],
  ['clear', (page) => page.clear()],
])('%s takes it out of memory and off the disk', (_, remove) => {
  const { page, disk, store, states, settle } = guarded()
  store('cart', 'x')
  page.ad_1 = 'x'
  remove(page)
  states.ads = 'granted'
  settle()
  expect([page.getItem('ad_1'), page.ad_1, Object.hasOwn(disk, 'ad_1')]).toEqual([null, undefined, false])
})

test('clear empties what the page sees and spares what is ours', () => {
  const { page, disk, store } = guarded()
  store('cart', 'x')
  store('askfirst.pending', '[]')
  page.clear()
  expect(Object.keys(disk)).toEqual(['askfirst.pending'])
})

test('what was on the disk without a grant is not shown; what nobody claims is', () => {
  const { page, store, states } = guarded()
  store('ad_1', 'x')
  store('other', 'y')
  expect([Object.keys(page), page.ad_1, page.getItem('ad_1'), 'ad_1' in page]).toEqual([['other'], undefined, null, false])
  states.ads = 'granted'
  expect(page.ad_1).toBe('x')
})

test('our own keys can be neither read, replaced nor removed by the page', () => {
  const { page, disk, store } = guarded()
  store('askfirst.pending', 'ours')
  expect([page.getItem('askfirst.pending'), page['askfirst.pending'], Object.keys(page), page.length]).toEqual([
    null,
    undefined,
    [],
    0,
  ])
  page.setItem('askfirst.pending', 'theirs')
  delete page['askfirst.pending']
  page.removeItem('askfirst.pending')
  expect({ ...disk }).toEqual({ 'askfirst.pending': 'ours' })
})

test('settling writes what is granted, drops what is denied and keeps what is unclaimed in memory', () => {
  const { page, disk, states, settle } = guarded()
  Object.assign(page, { ad_1: 'a', mtm_1: 'm', other: 'o' })
  states.ads = 'granted'
  states.matomo = 'denied'
  settle()
  expect({ ...disk }).toEqual({ ad_1: 'a' })
  expect({ ...page }).toEqual({ ad_1: 'a', other: 'o' })
})

test('the two kinds are apart, each with its own rules', () => {
  const { win, page } = guarded()
  win.sessionStorage.setItem('mtm_1', 's')
  expect([page.getItem('mtm_1'), win.sessionStorage.getItem('mtm_1')]).toEqual([null, 's'])
})

test('methods stay methods: a key of that name does not replace them', () => {
  const { page } = guarded()
  page.setItem('getItem', 'x')
  expect(page.getItem('getItem')).toBe('x')
  expect(page.missing).toBeUndefined()
})

test('it is still a Storage, and the same at every look', () => {
  const { win, page } = guarded()
  expect(page).toBeInstanceOf(win.Storage)
  expect(win.localStorage).toBe(page)
})

test('where the browser refuses storage it still does, and there is nothing to open', () => {
  const win = browserWindow('https://www.shop.example/')
  const get = (): never => {
    throw new win.DOMException('refused', 'SecurityError')
  }
  Object.defineProperty(win, 'localStorage', { get, configurable: true })
  const open = openerOf(win)
  guardWebStorage(win, sampleGuarding())
  expect(() => win.localStorage).toThrow('refused')
  expect(open()).toEqual([])
})

test('storage is opened when the page first asks for it', () => {
  const win = browserWindow('https://www.shop.example/')
  const area = asBrowserStorage(win.sessionStorage)
  const get = vi.fn(() => area)
  Object.defineProperty(win, 'localStorage', { get, configurable: true })
  guardWebStorage(win, sampleGuarding())
  expect(get).not.toHaveBeenCalled()
  const page = win.localStorage
  expect([get.mock.calls.length, win.localStorage === page]).toEqual([1, true])
})

test('what is ours opens it past every guard', () => {
  const { open, page, disk } = guarded()
  page.ad_1 = 'x'
  expect([open()[0] === disk, open().length]).toEqual([true, 2])
})

test('too few arguments are refused as the platform has it', () => {
  const { page } = guarded()
  for (const wrong of [
    () => page.setItem(...(['a'] as unknown as [string, string])),
    () => page.getItem(...([] as unknown as [string])),
  ])
    expect(wrong).toThrow(TypeError)
})

test('a key is read once', () => {
  const { page, disk } = guarded()
  let n = 0
  page.setItem({ toString: () => (n++ ? 'ad_1' : 'cart') } as never, '1')
  expect({ ...disk }).toEqual({ cart: '1' })
})

test('the accessor and the methods of another realm meet the same memory', () => {
  const { win, page, disk, guarding } = guarded()
  const frame = browserWindow('https://www.shop.example/frame')
  guardWebStorage(frame, guarding)
  frame.Storage.prototype.setItem.call(page, 'ad_1', '1')
  expect([frame.localStorage.ad_1, win.localStorage.ad_1, Object.keys(disk)]).toEqual(['1', '1', []])
})

test('an event tells of the face of an area, also where nobody has opened it yet', () => {
  const win = browserWindow('https://www.shop.example/')
  const area = win.sessionStorage
  Object.defineProperty(win, 'sessionStorage', { get: () => area, configurable: true })
  const { StorageEvent } = win
  guardWebStorage(win, sampleGuarding())
  const { storageArea } = new StorageEvent('storage', { storageArea: area })
  expect([storageArea === area, storageArea === win.sessionStorage]).toEqual([false, true])
  expect(new StorageEvent('storage').storageArea).toBeNull()
})

test('an event that a page makes may have the face in it', () => {
  const { win, page } = guarded()
  expect(new win.StorageEvent('storage', { storageArea: page }).storageArea).toBe(page)
})
