// The shape of the platform: what scripts see of the browser's own functions, and pages with strict policies.

import type { Keep } from './keep.ts'

/**
 * Every property of every built-in that a page can name, as a line; `askfirst` itself and what the page made are left out, and what
 * is inherited as it is: whoever looks for a property does not see whose it is.
 */
const shapes = `
const skip = new Set(['askfirst', 'outcome', 'askfirstPresent']), lines = []
const describe = (path, object) => {
  for (const key of Reflect.ownKeys(object)) {
    if (skip.has(key) || /^\\d+$/.test(String(key))) continue
    const d = Reflect.getOwnPropertyDescriptor(object, key)
    const part = (f) => typeof f === 'function' ? tell(f) : typeof f
    const shape = (d) => [d.enumerable, d.configurable, d.writable, 'value' in d ? part(d.value) : [part(d.get), part(d.set)]].join(' ')
    let above = Object.getPrototypeOf(object)
    while (above && !Object.hasOwn(above, key)) above = Object.getPrototypeOf(above)
    if (!above || shape(Reflect.getOwnPropertyDescriptor(above, key)) !== shape(d)) lines.push([path, String(key), shape(d)].join(' '))
  }
}`
const everything = `
const seen = new Set()
const visit = (path, object) => {
  if (!object || seen.has(object) || !/^(function|object)$/.test(typeof object)) return
  seen.add(object)
  describe(path, object)
  if (typeof object === 'function' && object.prototype) visit(path + '.prototype', object.prototype)
}
for (const name of Object.getOwnPropertyNames(globalThis)) if (/^[A-Z]|^(console|crypto|navigator)$/.test(name) && !skip.has(name)) visit(name, globalThis[name])
describe('window', window)
return lines.sort()`

export const platform: readonly Keep[] = [
  {
    name: 'every built-in has the properties it has',
    run: `${shapes}; const tell = (f) => f.name + '/' + f.length; ${everything}`,
  },
  {
    name: 'every built-in prints as native code',
    run: `${shapes}
      const tell = (f) => [Function.prototype.toString.call(f).includes('[native code]'), typeof f.prototype, Object.getPrototypeOf(f)?.name]
      ${everything}`,
  },
  {
    name: 'getters and methods know their own',
    run: `const seen = []
      for (const name of ['Document.cookie', 'Element.innerHTML', 'HTMLImageElement.src', 'HTMLScriptElement.src', 'HTMLIFrameElement.contentWindow', 'Storage.length', 'Node.appendChild', 'Element.setAttribute', 'XMLHttpRequest.open', 'Navigator.sendBeacon', 'Document.write', 'CookieStore.get', 'IDBFactory.open', 'CacheStorage.open', 'Range.insertNode', 'DOMParser.parseFromString']) { const [type, key] = name.split('.'), d = Object.getOwnPropertyDescriptor(window[type].prototype, key); for (const part of ['get', 'set', 'value']) if (d[part]) for (const self of [undefined, null, {}, window, Object.create(window[type].prototype)]) { let answer; try { answer = String(await d[part].call(self, 'a', 'b')) } catch (error) { answer = error.name } seen.push([name, part, answer]) } } return seen`,
  },
  {
    name: 'constructors are constructors',
    run: `const seen = []
      for (const [name, ...args] of [['Image'], ['Audio'], ['XMLHttpRequest'], ['WebSocket', 'ws://' + location.host + '/socket?'], ['EventSource', '/slow'], ['Worker', 'data:,'], ['RTCPeerConnection'], ['FontFace', 'a', 'url(data:,)'], ['MutationObserver', () => {}], ['DOMParser'], ['Range'], ['Request', '/x']]) { const C = window[name]; class Sub extends C {} const a = new C(...args), b = new Sub(...args), c = Reflect.construct(C, args, Sub); let call; try { C(...args) } catch (e) { call = e.name } seen.push([name, a instanceof C, a.constructor === C, b instanceof Sub, b instanceof C, b.constructor === Sub, c instanceof Sub, Object.prototype.toString.call(a), call, C.prototype.constructor === C, C.name, C.length]); for (const x of [a, b, c]) { x.close?.(); x.terminate?.() } } return seen`,
  },
  {
    name: 'functions are the same ones each time',
    run: `const f = document.createElement('iframe'); document.body.append(f)
      return [fetch === window.fetch, document.createElement === Document.prototype.createElement, localStorage === window.localStorage, f.contentWindow === f.contentWindow, f.contentWindow.fetch === f.contentWindow.fetch, navigator.sendBeacon === Navigator.prototype.sendBeacon, indexedDB === window.indexedDB, Object.keys(window).includes('fetch'), 'fetch' in window, Object.keys(document), JSON.stringify(document.location).length > 9, typeof Storage.prototype.setItem, fetch.hasOwnProperty('prototype')]`,
  },
  {
    name: 'a script of the page may wrap what it finds',
    run: `const said = [], native = window.fetch
      window.fetch = function (...args) { said.push('fetch'); return native.apply(this, args) }
      const { appendChild } = Node.prototype
      Node.prototype.appendChild = function (node) { said.push(node.nodeName); return appendChild.call(this, node) }
      const d = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')
      Object.defineProperty(document, 'cookie', { configurable: true, get: () => d.get.call(document), set: (text) => { said.push(text); d.set.call(document, text) } })
      await window.fetch('/echo?wrapped'); document.body.appendChild(document.createElement('b'))
      document.cookie = 'sid=1'; const read = document.cookie; delete document.cookie
      Node.prototype.appendChild = appendChild; window.fetch = native; return [said, read, document.cookie]`,
  },
  {
    name: 'a page with a strict Content-Security-Policy',
    headers: {
      'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'`,
    },
    head: '<link rel="stylesheet" href="/files/a.css">',
    body: '<p>text</p><img src="/files/a.svg">',
    files: { 'a.css': 'p { color: red }', 'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' },
    run: `const said = []
      document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => said.push(violatedDirective))
      const s = document.createElement('script'); s.textContent = 'window.inline = 1'; document.body.append(s)
      await new Promise((done) => setTimeout(done, 50))
      return [said, window.inline, getComputedStyle(document.querySelector('#page p')).color, (await fetch('/echo?csp')).ok]`,
  },
  {
    name: 'a page with Trusted Types',
    headers: { 'content-security-policy': `require-trusted-types-for 'script'; trusted-types own default askfirst` },
    body: '<main></main>',
    run: `const own = trustedTypes.createPolicy('own', { createHTML: (text) => '<b>' + text + '</b>', createScriptURL: (text) => text, createScript: (text) => text }), m = document.querySelector('main'), seen = []
      const error = (run) => { try { return run() } catch (e) { return e.name } }
      seen.push(error(() => { m.innerHTML = '<i>' }), error(() => { document.createElement('script').src = '/x.js' }))
      m.innerHTML = own.createHTML('safe'); m.insertAdjacentHTML('beforeend', own.createHTML('two'))
      const s = document.createElement('script'); s.src = own.createScriptURL('/files/a.js')
      await new Promise((done) => { s.onload = done; document.body.append(s) })
      const f = document.createElement('iframe'); f.srcdoc = own.createHTML('framed'); document.body.append(f)
      seen.push(m.innerHTML, s.getAttribute('src'), window.a, trustedTypes.defaultPolicy, f.srcdoc, error(() => document.write('<p>')))
      const d = trustedTypes.createPolicy('default', { createHTML: (text) => 'd' + text }); m.innerHTML = 'x'
      return [...seen, m.innerHTML, d.name]`,
    files: { 'a.js': 'window.a = 1' },
  },
  {
    name: 'errors that nobody catches',
    run: `const said = []
      addEventListener('error', (event) => { event.preventDefault(); said.push([event.message, event.filename.slice(-6), event.lineno > 0, event.error instanceof TypeError]) })
      addEventListener('unhandledrejection', (event) => { event.preventDefault(); said.push(event.reason.message) })
      setTimeout(() => { null.x }); Promise.reject(new Error('late')); await new Promise((done) => setTimeout(done, 50))
      return said`,
  },
  {
    name: 'timers, observers and frames of animation',
    body: '<p>x</p>',
    run: `const said = [], seen = []; setTimeout('window.fromText = 1'); setTimeout((...args) => said.push(args), 0, 1, 2)
      const p = document.querySelector('#page p')
      await new Promise((done) => new ResizeObserver(([entry]) => { seen.push(entry.target.nodeName); done() }).observe(p))
      await new Promise((done) => new IntersectionObserver(([entry]) => { seen.push(entry.isIntersecting); done() }).observe(p))
      await new Promise(requestAnimationFrame); await new Promise((done) => setTimeout(done, 20))
      return [said, seen, window.fromText, eval('1 + 1'), new Function('a', 'return a + 1')(1)]`,
  },
]
