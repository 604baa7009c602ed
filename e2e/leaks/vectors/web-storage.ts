// Ways to write to localStorage and sessionStorage. Knows nothing about what holds them.

import type { Vector } from '../vector.ts'

/** `area` stands for each of the two. */
const ways: readonly [way: string, run: string][] = [
  ['setItem', `area.setItem('ad_1', '1')`],
  ['a property', `area.ad_1 = '1'`],
  ['an index', `area['ad_1'] = '1'`],
  ['a bare name inside with', `area.removeItem('ad_1'); with (area) setItem('ad_1', '1')`],
  ['logical assignment', `area.ad_1 ??= '1'`],
  ['increment', `area.ad_1++`],
  ['defineProperty', `Object.defineProperty(area, 'ad_1', { value: '1', writable: true, enumerable: true, configurable: true })`],
  [
    'defineProperties',
    `Object.defineProperties(area, { ad_1: { value: '1', writable: true, enumerable: true, configurable: true } })`,
  ],
  [
    'Reflect.defineProperty',
    `Reflect.defineProperty(area, 'ad_1', { value: '1', writable: true, enumerable: true, configurable: true })`,
  ],
  ['Reflect.set', `Reflect.set(area, 'ad_1', '1')`],
  ['Reflect.set through a proxy', `new Proxy(area, {}).ad_1 = '1'`],
  ['Object.assign', `Object.assign(area, { ad_1: '1' })`],
  ['Storage.prototype', `Storage.prototype.setItem.call(area, 'ad_1', '1')`],
  ['Reflect.apply', `Reflect.apply(Storage.prototype.setItem, area, ['ad_1', '1'])`],
  ['a bound method', `area.setItem.bind(area)('ad_1', '1')`],
  ['the descriptor of the method', `Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem').value.call(area, 'ad_1', '1')`],
  ['a key that is an object', `area.setItem({ toString: () => 'ad_1' }, { toString: () => '1' })`],
  ['a property whose key is an object', `area[{ toString: () => 'ad_1' }] = '1'`],
  ['a key that ends in a lone surrogate', `area.setItem('ad_\\ud800', '1')`],
  ['a key with a line break', `area.setItem('ad_\\n1', '1')`],
  ['a megabyte', `area.setItem('ad_1', 'x'.repeat(1e6))`],
  ['a getter of a fresh realm', `Object.getOwnPropertyDescriptor(fresh(), kind).get.call(window).setItem('ad_1', '1')`],
  ['a method of a fresh realm', `fresh().Storage.prototype.setItem.call(area, 'ad_1', '1')`],
  [
    'a getter and a method of a fresh realm',
    `const w = fresh()
      w.Storage.prototype.setItem.call(Object.getOwnPropertyDescriptor(w, kind).get.call(window), 'ad_1', '1')`,
  ],
  [
    'the area of an event',
    `const w = fresh()
     const heard = new Promise((done) => { addEventListener('storage', done, { once: true }); setTimeout(done, 300) })
     w[kind].setItem('sid_probe', '1')
     w[kind].removeItem('sid_probe')
     ;(await heard)?.storageArea.setItem('ad_1', '1')`,
  ],
  [
    'the area of an event that a script made',
    `new StorageEvent('storage', { storageArea: area }).storageArea.setItem('ad_1', '1')`,
  ],
]

/** What reads differently each time it is read: first something harmless. */
const changing: readonly [way: string, run: string][] = [
  [
    'a key that reads differently each time',
    `let n = 0; const key = { toString: () => (n++ ? 'ad_1' : 'cart') }; area.setItem(key, '1')
      if (n === 1) area.setItem(key, '1')`,
  ],
]

const undeclared: readonly [way: string, run: string][] = [
  ['setItem of a key that nobody declares', `area.setItem('x_1', '1')`],
  ['a property that nobody declares', `area.x_1 = '1'`],
  [
    'defineProperty of a key that nobody declares',
    `Object.defineProperty(area, 'x_1', { value: '1', configurable: true, enumerable: true, writable: true })`,
  ],
  ['a number', `area[7] = '1'`],
  ['the empty key', `area.setItem('', '1')`],
  ['a key named like a method', `area.setItem('getItem', '1')`],
  ['a key named __proto__', `area.setItem('__proto__', '1')`],
  ['a key named like a property of every object', `area.setItem('constructor', '1')`],
  ['a necessary key in capitals', `area.setItem('CART', '1')`],
]

const fresh = `const fresh = () => { const f = document.createElement('iframe'); document.body.append(f); return f.contentWindow }`

function vector(kind: 'localStorage' | 'sessionStorage', way: string, run: string): Vector {
  return { name: `${kind} by ${way}`, surface: 'web storage', run: `const kind = '${kind}', area = ${kind}; ${fresh}; ${run}` }
}

export const webStorage: readonly Vector[] = [
  ...ways.flatMap(([way, run]) => [vector('localStorage', way, run), vector('sessionStorage', way, run)]),
  ...changing.map(([way, run]) => vector('localStorage', way, run)),
  ...undeclared.flatMap(([way, run]): Vector[] => [
    { ...vector('localStorage', way, run), undeclared: true },
    { ...vector('sessionStorage', way, run), undeclared: true },
  ]),
]
