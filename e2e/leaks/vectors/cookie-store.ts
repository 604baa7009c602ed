// Ways to write a cookie by the Cookie Store API, in the page. Knows nothing about what holds them.

import type { Vector } from '../vector.ts'

const ways: readonly [way: string, run: string][] = [
  ['set with name and value', `cookieStore.set('_ad_1', '1')`],
  ['set with an object', `cookieStore.set({ name: '_ad_1', value: '1' })`],
  ['set with an expiry', `cookieStore.set({ name: '_ad_1', value: '1', expires: Date.now() + 1e9 })`],
  ['set with a path', `cookieStore.set({ name: '_ad_1', value: '1', path: '/' })`],
  ['set with a domain', `cookieStore.set({ name: '_ad_1', value: '1', domain: location.hostname })`],
  ['set with partitioned', `cookieStore.set({ name: '_ad_1', value: '1', partitioned: true, sameSite: 'none' })`],
  ['set without a name', `cookieStore.set('', '_ad_1')`],
  ['set of the prototype', `CookieStore.prototype.set.call(cookieStore, '_ad_1', '1')`],
  ['set by Reflect.apply', `Reflect.apply(CookieStore.prototype.set, cookieStore, [{ name: '_ad_1', value: '1' }])`],
  ['set of the store that Window’s getter gives', `window.__lookupGetter__('cookieStore').call(window).set('_ad_1', '1')`],
  [
    'set with a function for an object',
    `cookieStore.set(Object.defineProperties(() => {}, { name: { value: '_ad_1' }, value: { value: '1' } }))`,
  ],
  [
    'set with an object that reads differently each time',
    `(async () => {
       let n = 0
       const cookie = { get name() { return n++ ? '_ad_1' : 'sid' }, value: '1' }
       await cookieStore.set(cookie)
       if (n === 1) await cookieStore.set(cookie)
     })()`,
  ],
  [
    'set with an expiry that reads differently each time',
    `(async () => {
       let n = 0
       const cookie = { name: '_ad_1', value: '1', get expires() { return n++ ? Date.now() + 1e9 : 1 } }
       await cookieStore.set(cookie)
       if (n === 1) await cookieStore.set(cookie)
     })()`,
  ],
  [
    'set of a fresh realm',
    `(() => { const f = document.createElement('iframe'); document.body.append(f); return f.contentWindow.cookieStore.set('_ad_1', '1') })()`,
  ],
  [
    'set of a fresh realm’s prototype on the page’s store',
    `(() => { const f = document.createElement('iframe'); document.body.append(f); return f.contentWindow.CookieStore.prototype.set.call(cookieStore, '_ad_1', '1') })()`,
  ],
]

export const cookieStore: readonly Vector[] = [
  ...ways.map(([way, run]): Vector => ({ name: `cookieStore.${way}`, surface: 'cookie', run: `await ${run}` })),
  {
    name: 'cookieStore.set of a cookie that nobody declares',
    surface: 'cookie',
    undeclared: true,
    run: `await cookieStore.set('x_1', '1')`,
  },
  {
    name: 'cookieStore.set of a cookie with the prefix __Host-',
    surface: 'cookie',
    undeclared: true,
    run: `await cookieStore.set({ name: '__Host-ad', value: '1', path: '/' })`,
  },
]
