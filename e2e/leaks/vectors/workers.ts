// Workers, service workers and worklets whose code stores or contacts something. Knows nothing about what holds them.

import type { Vector } from '../vector.ts'

/** What the code of a worker may do. It ends by saying that it has. */
const acts: readonly [act: string, code: string, undeclared?: true][] = [
  ['importScripts of a third party', `importScripts('{{third}}/worker.js?{{id}}')`],
  ['fetch', `await fetch('{{third}}/data.json?{{id}}')`],
  [
    'a synchronous XMLHttpRequest',
    `const xhr = new XMLHttpRequest(); xhr.open('GET', '{{third}}/data.json?{{id}}', false); xhr.send()`,
  ],
  ['WebSocket', `await opened(new WebSocket('{{third}}/socket?{{id}}'.replace('http', 'ws')))`],
  ['EventSource', `await opened(new EventSource('{{third}}/events?{{id}}'))`],
  ['import()', `await import('{{third}}/module.js?{{id}}')`],
  ['indexedDB', `await opened(indexedDB.open('ad_db'))`],
  ['caches', `await (await caches.open('ad_cache')).put('/x', new Response('1'))`],
  ['a file of the origin', `await (await navigator.storage.getDirectory()).getFileHandle('ad_file', { create: true })`, true],
  ['a storage bucket', `await navigator.storageBuckets.open('ad_bucket')`, true],
  [
    'a worker inside',
    `await answered(new Worker(URL.createObjectURL(new Blob(["importScripts('{{third}}/worker.js?{{id}}'); postMessage(1)"]))))`,
  ],
]

const helpers = `
const opened = (it) => new Promise((done) => { it.onopen = it.onsuccess = it.onerror = done; setTimeout(done, 700) })
const answered = (port) => new Promise((done) => { port.onmessage = port.onerror = done; setTimeout(done, 1000) })`
const dedicated = (code: string): string => `${helpers};(async () => { ${code} })().catch(() => {}).then(() => postMessage(1))`
const shared = (code: string): string => `${helpers}
onconnect = ({ ports: [port] }) => (async () => { ${code} })().catch(() => {}).then(() => port.postMessage(1))`

const blobOf = (code: string): string => `URL.createObjectURL(new Blob([${JSON.stringify(code)}], { type: 'text/javascript' }))`

/** Each act in a worker whose code is the site’s, from a file or made on the page. */
const ownWorkers = acts.flatMap(([act, code, undeclared]): Vector[] => {
  const rest = { surface: 'worker', ...(undeclared && { undeclared }) } as const
  // A classic worker has no base for import() of a name, a module worker has no importScripts.
  return [
    {
      ...rest,
      name: `${act} in a worker of the site`,
      run: `${helpers}; await answered(new Worker('{{files}}/own.js'))`,
      files: { 'own.js': dedicated(code) },
    },
    {
      ...rest,
      name: `${act} in a worker from a blob`,
      run: `${helpers}; await answered(new Worker(${blobOf(dedicated(code))}))`,
    },
  ]
})

const sharedWorkers = acts
  .filter(([act]) => /importScripts|fetch|indexedDB/.test(act))
  .flatMap(([act, code]): Vector[] => [
    {
      name: `${act} in a shared worker of the site`,
      surface: 'worker',
      run: `${helpers}; await answered(new SharedWorker('{{files}}/own.js').port)`,
      files: { 'own.js': shared(code) },
    },
    {
      name: `${act} in a shared worker from a blob`,
      surface: 'worker',
      run: `${helpers}; await answered(new SharedWorker(${blobOf(shared(code))}).port)`,
    },
  ])

const others: readonly [name: string, run: string, files?: Readonly<Record<string, string>>][] = [
  [
    'fetch in a worker from data:',
    `await answered(new Worker('data:text/javascript,' + encodeURIComponent(${JSON.stringify(dedicated(acts[1]?.[1] ?? ''))})))`,
  ],
  [
    'importScripts in a worker from data:',
    `await answered(new Worker('data:text/javascript,' + encodeURIComponent(${JSON.stringify(dedicated(acts[0]?.[1] ?? ''))})))`,
  ],
  [
    'fetch in a worker by Reflect.construct',
    `await answered(Reflect.construct(Worker, [${blobOf(dedicated(acts[1]?.[1] ?? ''))}]))`,
  ],
  [
    'fetch in a worker by the constructor of the prototype',
    `await answered(new Worker.prototype.constructor(${blobOf(dedicated(acts[1]?.[1] ?? ''))}))`,
  ],
  [
    'fetch in a worker from a file that a page made',
    `await answered(new Worker(URL.createObjectURL(new File([${JSON.stringify(dedicated(acts[1]?.[1] ?? ''))}], 'own.js'))))`,
  ],
  [
    'importScripts in a worker of a fresh realm',
    `const f = document.createElement('iframe'); document.body.append(f)
      await answered(new f.contentWindow.Worker(${blobOf(dedicated(acts[0]?.[1] ?? ''))}))`,
  ],
  [
    'fetch in a worker whose address a fresh realm made',
    `const f = document.createElement('iframe'); document.body.append(f)
     await answered(new Worker(f.contentWindow.URL.createObjectURL(new Blob([${JSON.stringify(dedicated(acts[1]?.[1] ?? ''))}]))))`,
  ],
  [
    'import in a module worker of the site',
    `await answered(new Worker('{{files}}/own.js', { type: 'module' }))`,
    { 'own.js': `import '{{third}}/module.js?{{id}}'; postMessage(1)` },
  ],
  [
    'import() in a module worker of the site',
    `await answered(new Worker('{{files}}/own.js', { type: 'module' }))`,
    { 'own.js': `await import('{{third}}/module.js?{{id}}'); postMessage(1)` },
  ],
  [
    'import in a module worker from a blob',
    `await answered(new Worker(${blobOf(`import '{{third}}/module.js?{{id}}'; postMessage(1)`)}, { type: 'module' }))`,
  ],
  [
    'import() in a module worker from a blob',
    `await answered(new Worker(${blobOf(`await import('{{third}}/module.js?{{id}}'); postMessage(1)`)}, { type: 'module' }))`,
  ],
  [
    'importScripts of the site’s file that imports a third party’s',
    `await answered(new Worker('{{files}}/own.js'))`,
    { 'own.js': `importScripts('second.js'); postMessage(1)`, 'second.js': `importScripts('{{third}}/worker.js?{{id}}')` },
  ],
]

const serviceWorkers: readonly [name: string, code: string, then?: string | undefined, undeclared?: true][] = [
  ['importScripts', `importScripts('{{third}}/worker.js?{{id}}')`],
  ['fetch while installing', `oninstall = (event) => event.waitUntil(fetch('{{third}}/data.json?{{id}}'))`],
  [
    'fetch when asked by the page',
    `onmessage = (event) => event.waitUntil(fetch('{{third}}/data.json?{{id}}').then(() => event.source.postMessage(1)))`,
    `worker.postMessage(1); await answered(navigator.serviceWorker)`,
  ],
  [
    'an answer of a third party for an address of the site',
    `oninstall = () => skipWaiting(); onactivate = (event) => event.waitUntil(clients.claim())
      onfetch = (event) => { if (event.request.url.endsWith('/own')) event.respondWith(fetch('{{third}}/data.json?{{id}}')) }`,
    `while (!navigator.serviceWorker.controller) await new Promise((done) => setTimeout(done, 20)); await fetch('/own')`,
  ],
  [
    'caches',
    `oninstall = (event) => event.waitUntil(caches.open('ad_cache').then((cache) => cache.put('/x', new Response('1'))))`,
  ],
  ['indexedDB', `oninstall = (event) => event.waitUntil(new Promise((done) => { indexedDB.open('ad_db').onsuccess = done }))`],
  ['cookieStore', `oninstall = (event) => event.waitUntil(cookieStore.set('_ad_1', '1'))`],
  ['a cookie that nobody declares', `oninstall = (event) => event.waitUntil(cookieStore.set('x_1', '1'))`, undefined, true],
]

const registered = `
const registration = await navigator.serviceWorker.register('{{files}}/own.js', { scope: '/page/' })
const worker = registration.installing ?? registration.waiting ?? registration.active
while (!/^activat|redundant/.test(worker.state)) await new Promise((done) => { worker.addEventListener('statechange', done, { once: true }); setTimeout(done, 300) })`

const worklets: readonly [name: string, run: string, files?: Readonly<Record<string, string>>][] = [
  [
    'audio worklet of a third party',
    `await new OfflineAudioContext(1, 1, 8000).audioWorklet.addModule('{{third}}/worklet.js?{{id}}')`,
  ],
  ['paint worklet of a third party', `await CSS.paintWorklet.addModule('{{third}}/worklet.js?{{id}}')`],
  [
    'worklet by Worklet.prototype',
    `await Worklet.prototype.addModule.call(new OfflineAudioContext(1, 1, 8000).audioWorklet, '{{third}}/worklet.js?{{id}}')`,
  ],
  [
    'worklet of a fresh realm',
    `const f = document.createElement('iframe'); document.body.append(f)
      await new f.contentWindow.OfflineAudioContext(1, 1, 8000).audioWorklet.addModule('{{third}}/worklet.js?{{id}}')`,
  ],
  [
    'import in an audio worklet of the site',
    `await new OfflineAudioContext(1, 1, 8000).audioWorklet.addModule('{{files}}/own.js')`,
    { 'own.js': `import '{{third}}/worklet.js?{{id}}'` },
  ],
  [
    'import in an audio worklet from a blob',
    `await new OfflineAudioContext(1, 1, 8000).audioWorklet.addModule(${blobOf(`import '{{third}}/worklet.js?{{id}}'`)})`,
  ],
  [
    'import in a paint worklet of the site',
    `await CSS.paintWorklet.addModule('{{files}}/own.js')`,
    { 'own.js': `import '{{third}}/worklet.js?{{id}}'` },
  ],
]

export const workers: readonly Vector[] = [
  ...ownWorkers,
  ...sharedWorkers,
  ...others.map(
    ([name, run, files]): Vector => ({ name, surface: 'worker', run: `${helpers}; ${run}`, ...(files && { files }) }),
  ),
  ...serviceWorkers.map(
    ([name, code, then = '', undeclared]): Vector => ({
      name: `service worker of the site: ${name}`,
      surface: 'worker',
      // The worker itself is the site's, and may stay: what counts is what it has done.
      run: `${helpers}; ${registered}; try { ${then} } finally { await registration.unregister() }`,
      files: { 'own.js': code },
      ...(undeclared && { undeclared }),
    }),
  ),
  ...worklets.map(([name, run, files]): Vector => ({ name, surface: 'worker', run, ...(files && { files }) })),
]
