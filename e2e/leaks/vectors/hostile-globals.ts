// Built-ins that the page replaces before it stores or contacts something. Knows nothing about what holds them.

import type { Vector } from '../vector.ts'

/** Each replaces something for as long as `leak` runs; `before` keeps what was there. */
const pollutions: readonly [what: string, object: string, key: string, value: string][] = [
  ['RegExp.prototype.exec finds nothing', 'RegExp.prototype', `'exec'`, `() => null`],
  ['RegExp.prototype.exec finds a necessary name', 'RegExp.prototype', `'exec'`, `() => ['sid', 'sid', 'sid']`],
  ['RegExp.prototype.test says yes', 'RegExp.prototype', `'test'`, `() => true`],
  ['RegExp.prototype.test says no', 'RegExp.prototype', `'test'`, `() => false`],
  ['String.prototype.split gives a necessary name', 'String.prototype', `'split'`, `() => ['sid']`],
  ['String.prototype.trim gives a necessary name', 'String.prototype', `'trim'`, `() => 'sid'`],
  ['String.prototype.toLowerCase gives nothing', 'String.prototype', `'toLowerCase'`, `() => ''`],
  ['String.prototype.startsWith says no', 'String.prototype', `'startsWith'`, `() => false`],
  ['String.prototype.endsWith says yes', 'String.prototype', `'endsWith'`, `() => true`],
  ['String.prototype.replace gives the site', 'String.prototype', `'replace'`, `() => 'leak.localhost'`],
  ['String.prototype.includes says yes', 'String.prototype', `'includes'`, `() => true`],
  ['Array.prototype.filter finds nothing', 'Array.prototype', `'filter'`, `() => []`],
  ['Array.prototype.find finds nothing', 'Array.prototype', `'find'`, `() => undefined`],
  ['Array.prototype.every says yes', 'Array.prototype', `'every'`, `() => true`],
  ['Array.prototype.some says no', 'Array.prototype', `'some'`, `() => false`],
  ['Array.prototype.includes says no', 'Array.prototype', `'includes'`, `() => false`],
  ['Array.prototype.map gives nothing', 'Array.prototype', `'map'`, `() => []`],
  ['Array.prototype.flatMap gives nothing', 'Array.prototype', `'flatMap'`, `() => []`],
  ['Array.prototype iterates over nothing', 'Array.prototype', `Symbol.iterator`, `function* () {}`],
  ['Array.prototype.slice gives nothing', 'Array.prototype', `'slice'`, `() => []`],
  ['Map.prototype.get gives nothing', 'Map.prototype', `'get'`, `() => undefined`],
  ['Map.prototype.has says no', 'Map.prototype', `'has'`, `() => false`],
  ['WeakMap.prototype.get gives nothing', 'WeakMap.prototype', `'get'`, `() => undefined`],
  ['WeakSet.prototype.has says no', 'WeakSet.prototype', `'has'`, `() => false`],
  ['Set.prototype.has says yes', 'Set.prototype', `'has'`, `() => true`],
  ['Function.prototype.call calls nothing', 'Function.prototype', `'call'`, `() => undefined`],
  ['Function.prototype.apply calls nothing', 'Function.prototype', `'apply'`, `() => undefined`],
  ['Reflect.get gives nothing', 'Reflect', `'get'`, `() => undefined`],
  ['Object.keys gives nothing', 'Object', `'keys'`, `() => []`],
  ['Object.entries gives nothing', 'Object', `'entries'`, `() => []`],
  ['Object.hasOwn says no', 'Object', `'hasOwn'`, `() => false`],
  ['JSON.stringify gives the same for everything', 'JSON', `'stringify'`, `() => ''`],
  ['Date.now is the end of days', 'Date', `'now'`, `() => 8.64e15`],
  ['Date.parse is the beginning', 'Date', `'parse'`, `() => 0`],
  ['URL gives the site', 'window', `'URL'`, `class { constructor() { return location } }`],
  ['the host of every URL is the site', 'URL.prototype', `'hostname'`, `'leak.localhost'`],
  ['RegExp is something else', 'window', `'RegExp'`, `class { test() { return false } exec() { return null } }`],
  ['Proxy is something else', 'window', `'Proxy'`, `class { constructor(target) { return target } }`],
  ['Object.prototype has a getter of what is held', 'Object.prototype', `'isHeld'`, `false`],
  ['every object says that it is granted', 'Object.prototype', `'ads'`, `'granted'`],
  ['every object says that marketing is granted', 'Object.prototype', `'marketing'`, `'granted'`],
  ['every list begins with something necessary', 'Object.prototype', `'1'`, `-1`],
  ['getAttribute gives nothing', 'Element.prototype', `'getAttribute'`, `() => null`],
  ['the base of every node is a third party', 'Node.prototype', `'baseURI'`, `'{{third}}/'`],
]

/** Replaced functions that are handed what the guard keeps to itself, and change it. */
const thieves: readonly [what: string, object: string, key: string][] = [
  ['Array.prototype.filter makes every service necessary', 'Array.prototype', 'filter'],
  ['Array.prototype.some makes every service necessary', 'Array.prototype', 'some'],
  ['Array.prototype.find makes every service necessary', 'Array.prototype', 'find'],
  ['Array.prototype.every makes every service necessary', 'Array.prototype', 'every'],
  ['Array.prototype.map makes every service necessary', 'Array.prototype', 'map'],
  ['Array.prototype.flatMap makes every service necessary', 'Array.prototype', 'flatMap'],
]

const leak = `
const leak = () => {
  const runs = [
    () => { document.cookie = '_ad_1=1' },
    () => { localStorage.setItem('ad_1', '1') },
    () => { sessionStorage.ad_1 = '1' },
    () => { indexedDB.open('ad_db') },
    () => { fetch('{{third}}/data.json?{{id}}') },
    () => { navigator.sendBeacon('{{third}}/beacon?{{id}}') },
    () => { const s = document.createElement('script'); s.src = '{{third}}/script.js?{{id}}'; document.body.appendChild(s) },
    () => { document.createElement('img').src = '{{third}}/image.svg?{{id}}' },
  ]
  for (let i = 0; i < runs.length; i++) try { runs[i]() } catch {}
}
const own = Reflect.getOwnPropertyDescriptor, define = Reflect.defineProperty, drop = Reflect.deleteProperty
const during = (object, key, value) => {
  const before = own(object, key)
  define(object, key, { value, writable: true, configurable: true, enumerable: before?.enumerable ?? false })
  try { leak() } finally { before ? define(object, key, before) : drop(object, key) }
}`

export const hostileGlobals: readonly Vector[] = [
  ...pollutions.map(
    ([what, object, key, value]): Vector => ({
      name: `hostile globals: ${what}`,
      surface: 'request',
      run: `${leak}\nduring(${object}, ${key}, ${value})`,
    }),
  ),
  ...thieves.map(
    ([what, object, key]): Vector => ({
      name: `hostile globals: ${what}`,
      surface: 'request',
      run: `${leak}
const native = ${object}.${key}, call = Reflect.apply
during(${object}, '${key}', function (...args) {
  for (let i = 0; i < this.length; i++) if (this[i]?.[0] === 'ads' || this[i]?.[0] === 'stats') try { this[i][1] = -1; this[i].length = 2 } catch {}
  return call(native, this, args)
})`,
    }),
  ),
]
