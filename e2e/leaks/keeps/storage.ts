// Cookies and storage of the shop: what is declared necessary, and what nobody declares, read back in the same page.

import type { Keep } from './keep.ts'

/** `area` stands for each of the two. */
const areas: readonly [name: string, run: string][] = [
  [
    'is read back by method, property and index',
    `area.setItem('x', '1'); area.y = 2; area['z z'] = null
      return [area.getItem('x'), area.x, area['x'], area.y, area['z z'], area.none, area.getItem('none')]`,
  ],
  [
    'is counted, listed and iterated',
    `area.x = '1'; area.y = '2'; const keys = []; for (const key in area) keys.push(key)
      return [area.length, [area.key(0), area.key(1)].sort(), area.key(2), area.key(-1), Object.keys(area).sort(), Object.entries(area).sort(), keys.sort(), JSON.stringify({ ...area }), 'x' in area, 'none' in area, Object.hasOwn(area, 'x')]`,
  ],
  [
    'is deleted and cleared',
    `area.x = '1'; area.y = '2'; area.z = '3'; area.removeItem('x'); const gone = delete area.y
      const left = Object.keys(area); area.clear(); return [gone, left, area.length, area.z ?? 'none', delete area.none]`,
  ],
  [
    'takes any key and any value',
    `area.setItem('', ''); area.setItem('__proto__', 'p'); area.setItem(7, 8); area.setItem('ø\\ud83d\\ude00', undefined)
      area.setItem('getItem', 'g')
      return [area.getItem(''), area.getItem('__proto__'), area.getItem('7'), area[7], area.getItem('ø\\ud83d\\ude00'), area.getItem('getItem'), typeof area.getItem, area.length]`,
  ],
  [
    'has descriptors',
    `area.x = '1'
      return [Object.getOwnPropertyDescriptor(area, 'x'), Object.getOwnPropertyDescriptor(area, 'none') ?? 'none', Object.isExtensible(area), Reflect.set(area, 'y', '2'), Reflect.has(area, 'y'), Reflect.ownKeys(area).sort()]`,
  ],
  [
    'is what it is',
    `return [area instanceof Storage, Object.prototype.toString.call(area), String(area), Object.getPrototypeOf(area) === Storage.prototype, area.constructor.name, area === window[kind], area.setItem === Storage.prototype.setItem, typeof area.x, area.toString === Object.prototype.toString]`,
  ],
  [
    'refuses what is too large',
    `try { area.setItem('cart', 'x'.repeat(6e6)); return 'stored' } catch (error) { return [error.name, error instanceof DOMException, area.getItem('cart')] }`,
  ],
]

const inAreas = areas.flatMap(([name, run]): Keep[] =>
  (['localStorage', 'sessionStorage'] as const).map((kind) => ({
    name: `${kind} ${name}`,
    run: `const kind = '${kind}', area = ${kind}; ${run}`,
  })),
)

export const storage: readonly Keep[] = [
  ...inAreas,
  {
    name: 'the session cookie that the server set',
    headers: { 'set-cookie': 'sid=abc; Path=/; SameSite=Lax' },
    run: `return [document.cookie, (await (await fetch('/echo?a')).json()).cookie]`,
  },
  {
    name: 'the session cookie that a script sets',
    run: `document.cookie = 'sid=abc; path=/'; return [document.cookie, (await (await fetch('/echo?a')).json()).cookie]`,
  },
  {
    name: 'a session cookie with every attribute',
    run: `document.cookie = 'sid=a=b; path=/; domain=' + location.hostname + '; max-age=1000; samesite=strict; secure'
      return [document.cookie, (await cookieStore.getAll()).length]`,
  },
  {
    name: 'a session cookie that is kept while the visitor goes on',
    run: `document.cookie = 'sid=kept; path=/'`,
    act: async (page) => {
      await page.goto(new URL('/echo?next', page.url()).href)
      return page.evaluate(() => document.cookie)
    },
  },
  {
    name: 'an undeclared cookie, read back, changed and deleted',
    run: `const seen = []; document.cookie = 'x=1'; seen.push(document.cookie)
      document.cookie = 'x=3'; seen.push(document.cookie)
      document.cookie = 'x=; max-age=0'; seen.push(document.cookie); document.cookie = 'y=1'
      document.cookie = 'y=1; expires=Thu, 01 Jan 1970 00:00:00 GMT'; seen.push(document.cookie); return seen`,
  },
  {
    name: 'several cookies at once',
    run: `for (const text of ['b=2', 'sid=1', 'a=1;path=/', ' c = 3 ', 'd', 'e=', 'f="g h"']) document.cookie = text
      return document.cookie.split('; ').sort()`,
  },
  {
    name: 'two undeclared cookies of one name, for two paths',
    run: `document.cookie = 'x=1; path=/'; document.cookie = 'x=2; path=' + location.pathname
      const both = document.cookie; document.cookie = 'x=; max-age=0; path=/'; return [both, document.cookie]`,
  },
  {
    name: 'texts that are no cookies',
    run: `for (const text of ['', '=', ';', 'a=\\u0001']) document.cookie = text; return document.cookie`,
  },
  {
    name: 'cookies that the browser refuses',
    run: `for (const text of ['a=1; domain=example.org', 'b=1; path=/elsewhere', '__Host-c=1', '__Secure-d=1']) document.cookie = text
      return document.cookie`,
  },
  {
    name: 'the cookie store',
    run: `await cookieStore.set('sid', '1'); await cookieStore.set({ name: 'x', value: '2' })
      const all = (await cookieStore.getAll()).map(({ name, value }) => name + value).sort()
      const one = await cookieStore.get('sid'); await cookieStore.delete('sid')
      return [all, one, await cookieStore.get('sid'), await cookieStore.getAll('sid'), await cookieStore.get('none')]`,
  },
  {
    name: 'the cookie store’s answer to wrong calls',
    run: `const fails = async (run) => { try { return await run() } catch (error) { return error.name } }
      return [await fails(() => cookieStore.set('a')), await fails(() => cookieStore.set('a=b', '1')), await fails(() => cookieStore.set({ name: 'a', value: '1', domain: 'example.org' })), await fails(() => cookieStore.get())]`,
  },
  {
    name: 'cookies of document.cookie and the cookie store are the same ones',
    run: `document.cookie = 'sid=1'; document.cookie = 'x=1'; await cookieStore.set('y', '2')
      return [await cookieStore.get('sid').then((c) => c.value), await cookieStore.get('x').then((c) => c?.value), document.cookie.split('; ').sort()]`,
  },
  {
    name: 'a change event of the cookie store',
    run: `const heard = new Promise((done) => { cookieStore.onchange = done; setTimeout(done, 1000) }); await cookieStore.getAll()
      document.cookie = 'sid=1'; const event = await heard
      return event && [event.type, event.constructor.name, event.changed.map(({ name, value }) => name + value)]`,
  },
  {
    name: 'a cart in localStorage that is kept while the visitor goes on',
    run: `localStorage.setItem('cart', '[1,2]')`,
    act: async (page) => {
      await page.goto(new URL('/echo?next', page.url()).href)
      return page.evaluate(() => localStorage.getItem('cart'))
    },
  },
  {
    name: 'an order in a declared database',
    run: `const open = () => new Promise((done, fail) => { const request = indexedDB.open('orders', 2); request.onupgradeneeded = () => request.result.createObjectStore('lines', { keyPath: 'id' }); request.onsuccess = () => done(request.result); request.onerror = fail })
     const db = await open(); const put = db.transaction('lines', 'readwrite'); put.objectStore('lines').put({ id: 1, text: 'lamp' }); await new Promise((done) => { put.oncomplete = done })
     const get = db.transaction('lines').objectStore('lines').get(1); await new Promise((done) => { get.onsuccess = done }); db.close()
     return [get.result, (await indexedDB.databases()).map(({ name, version }) => name + version), db.name, db instanceof IDBDatabase]`,
  },
  {
    name: 'a declared cache',
    run: `const cache = await caches.open('offline'); await cache.put('/page', new Response('kept'))
      return [await (await caches.match('/page')).text(), await caches.has('offline'), await caches.keys(), (await cache.keys()).length, await caches.delete('offline')]`,
  },
  {
    name: 'a storage event in a frame of the shop',
    body: '<iframe src="/files/own.html"></iframe>',
    files: {
      'own.html': `<script>onstorage = ({ key, newValue, oldValue, storageArea, url }) => parent.postMessage([key, newValue, oldValue, storageArea === localStorage, new URL(url).pathname], '*')</script>`,
    },
    run: `await new Promise((done) => addEventListener('load', done))
      const heard = new Promise((done) => { onmessage = ({ data }) => done(data); setTimeout(done, 1000) })
      localStorage.cart = '[3]'; return heard`,
  },
  {
    name: 'an estimate of the storage',
    run: `const { quota, usage } = await navigator.storage.estimate()
      return [typeof quota, typeof usage, await navigator.storage.persisted()]`,
  },
  {
    name: 'wrong calls of storage',
    run: `const fails = (run) => { try { return run() } catch (error) { return error.name } }
      return [fails(() => localStorage.setItem('a')), fails(() => localStorage.getItem()), fails(() => Storage.prototype.getItem.call({}, 'a')), fails(() => new Storage()), fails(() => Object.getOwnPropertyDescriptor(Storage.prototype, 'length').get.call({})), fails(() => Object.getOwnPropertyDescriptor(Document.prototype, 'cookie').get.call({})), fails(() => localStorage.setItem(Symbol(), '1')), fails(() => { document.cookie = Symbol() })]`,
  },
]
