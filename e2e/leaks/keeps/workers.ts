// The shop's own workers, channels and worklets.

import type { Keep } from './keep.ts'

const answer = `const answer = (port) => new Promise((done) => { port.onmessage = ({ data }) => done(data); port.onerror = (event) => { event.preventDefault?.(); done(['error', event.message]) }; setTimeout(done, 2500, 'silence') })`

export const workers: readonly Keep[] = [
  {
    name: 'a worker',
    files: {
      'own.js': `importScripts('lib.js')
        onmessage = async ({ data }) => postMessage([data + lib, self.name, location.pathname, (await (await fetch('/echo?worker')).json()).url, typeof importScripts, navigator.onLine])`,
      'lib.js': 'self.lib = 1',
    },
    run: `${answer}; const w = new Worker('/files/own.js', { name: 'own' }); w.postMessage(1)
      return [await answer(w), w instanceof Worker, Object.getPrototypeOf(w) === Worker.prototype, w.constructor === Worker]`,
  },
  {
    name: 'a module worker',
    files: {
      'own.js': `import { n } from './lib.js'; const later = await import('./lib.js')
        postMessage([n, later.n, import.meta.url.slice(-7)])`,
      'lib.js': 'export const n = 1',
    },
    run: `${answer}; return answer(new Worker('/files/own.js', { type: 'module' }))`,
  },
  {
    name: 'workers from blobs and data',
    files: { 'lib.js': 'self.lib = 1' },
    run: `${answer}
      const blob = new Worker(URL.createObjectURL(new Blob(["importScripts('" + origin + "/files/lib.js'); postMessage([lib, location.protocol, self.origin === '" + origin + "'])"])))
      const data = new Worker('data:text/javascript,postMessage([location.protocol, self.origin])')
      const module = new Worker(URL.createObjectURL(new Blob(['postMessage(typeof importScripts)'], { type: 'text/javascript' })), { type: 'module' })
      return Promise.all([blob, data, module].map(answer))`,
  },
  {
    name: 'a worker that throws, and one that is missing',
    files: { 'bad.js': `throw new Error('too far')` },
    run: `${answer}
      const kinds = (w) => new Promise((done) => { w.onerror = (event) => { event.preventDefault(); done([event.type, event.message, event.constructor.name, event.lineno]) } })
      const error = (run) => { try { run() } catch (e) { return e.name } }
      return [await kinds(new Worker('/files/bad.js')), await kinds(new Worker('/files/none.js')), error(() => new Worker()), error(() => Worker('/files/bad.js')), error(() => new Worker('mailto:shop'))]`,
  },
  {
    name: 'a worker in a worker, ended',
    files: {
      'own.js': `const w = new Worker('inner.js'); w.onmessage = ({ data }) => { w.terminate(); postMessage('outer ' + data) }`,
      'inner.js': `postMessage('inner'); close()`,
    },
    run: `${answer}; const w = new Worker('/files/own.js'); const said = await answer(w); w.terminate(); return said`,
  },
  {
    name: 'a shared worker',
    files: { 'own.js': `let n = 0; onconnect = ({ ports: [port] }) => port.postMessage([++n, self.name])` },
    run: `${answer}
      const a = await answer(new SharedWorker('/files/own.js', 'own').port), b = new SharedWorker('/files/own.js', 'own')
      return [a, await answer(b.port), b instanceof SharedWorker]`,
  },
  {
    name: 'a database, a cache and an answer in a worker',
    files: {
      'own.js': `(async () => { const db = await new Promise((done, fail) => { const r = indexedDB.open('orders', 1); r.onupgradeneeded = () => r.result.createObjectStore('a'); r.onsuccess = () => done(r.result); r.onerror = fail }); const c = await caches.open('offline'); await c.put('/x', new Response('kept')); const xhr = new XMLHttpRequest(); xhr.open('GET', '/echo?sync', false); xhr.send(); postMessage([db.name, await (await caches.match('/x')).text(), xhr.status]); db.close() })().catch((e) => postMessage(String(e)))`,
    },
    run: `${answer}; return answer(new Worker('/files/own.js'))`,
  },
  {
    name: 'a service worker that answers for the shop',
    files: {
      'own.js': `oninstall = (event) => { skipWaiting(); event.waitUntil(caches.open('offline').then((cache) => cache.put('/from-cache', new Response('cached')))) }
        onactivate = (event) => event.waitUntil(clients.claim())
        onfetch = (event) => { if (event.request.url.endsWith('/made')) event.respondWith(new Response('made')); if (event.request.url.endsWith('/from-cache')) event.respondWith(caches.match('/from-cache')) }
        onmessage = ({ source, data }) => source.postMessage(data + 1)`,
    },
    run: `${answer}; const r = await navigator.serviceWorker.register('/files/own.js', { scope: '/' })
      await navigator.serviceWorker.ready
      while (!navigator.serviceWorker.controller) await new Promise((done) => { navigator.serviceWorker.oncontrollerchange = done; setTimeout(done, 50) })
      const heard = answer(navigator.serviceWorker); navigator.serviceWorker.controller.postMessage(1)
      const seen = [await heard, await (await fetch('/made')).text(), await (await fetch('/from-cache')).text(), new URL(r.scope).pathname, r.active.state, (await navigator.serviceWorker.getRegistrations()).length]
      return [...seen, await r.unregister()]`,
  },
  {
    name: 'a broadcast between a page and its frame',
    body: '<iframe src="/files/own.html"></iframe>',
    files: {
      'own.html': `<script>const c = new BroadcastChannel('own'); c.onmessage = ({ data }) => c.postMessage('frame heard ' + data)</script>`,
    },
    run: `${answer}; if (document.readyState !== 'complete') await new Promise((done) => addEventListener('load', done))
      const c = new BroadcastChannel('own'), heard = answer(c); c.postMessage('page'); return heard`,
  },
  {
    name: 'messages and what they carry',
    files: { 'own.js': `onmessage = ({ data, ports: [port] }) => port.postMessage([data.byteLength, data])` },
    run: `${answer}
      const { port1, port2 } = new MessageChannel(), buffer = new ArrayBuffer(8), w = new Worker('/files/own.js')
      const heard = answer(port1); w.postMessage(buffer, [buffer, port2]); const [length, back] = await heard
      return [length, buffer.byteLength, back instanceof ArrayBuffer, structuredClone(new Map([[1, new Date(0)]])).get(1).getTime()]`,
  },
  {
    name: 'an audio worklet',
    files: {
      'own.js': `registerProcessor('own', class extends AudioWorkletProcessor { process(_, [[out]]) { out.fill(0.5); return true } })`,
    },
    run: `const c = new OfflineAudioContext(1, 256, 8000); await c.audioWorklet.addModule('/files/own.js')
      new AudioWorkletNode(c, 'own').connect(c.destination)
      return [(await c.startRendering()).getChannelData(0)[200], await c.audioWorklet.addModule('/files/none.js').catch((e) => e.name)]`,
  },
  {
    name: 'a canvas in a worker',
    run: `${answer}
      const c = document.createElement('canvas').transferControlToOffscreen(), w = new Worker(URL.createObjectURL(new Blob(['onmessage = ({ data }) => { data.getContext("2d").fillRect(0, 0, 1, 1); postMessage(data.width) }'])))
      const heard = answer(w); w.postMessage(c, [c]); return heard`,
  },
]
