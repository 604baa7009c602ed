// IndexedDB, Cache Storage, files, buckets and window.name. Knows nothing about what holds them.

import type { Surface, Vector } from '../vector.ts'

const opened = `const opened = (request) => new Promise((done, fail) => {
  request.onupgradeneeded = () => request.result.createObjectStore('visitors').put('1', 'ad')
  request.onsuccess = () => (request.result.close(), done())
  request.onerror = request.onblocked = fail
})`
const fresh = `const fresh = () => { const f = document.createElement('iframe'); document.body.append(f); return f.contentWindow }`

const ways: readonly [surface: Surface, way: string, run: string][] = [
  ['indexeddb', 'indexedDB.open', `await opened(indexedDB.open('ad_db'))`],
  ['indexeddb', 'indexedDB.open with a version', `await opened(indexedDB.open('ad_db', 7))`],
  ['indexeddb', 'IDBFactory.prototype.open', `await opened(IDBFactory.prototype.open.call(indexedDB, 'ad_db'))`],
  [
    'indexeddb',
    'indexedDB by the getter of the window',
    `await opened(window.__lookupGetter__('indexedDB').call(window).open('ad_db'))`,
  ],
  ['indexeddb', 'indexedDB of a fresh realm', `await opened(fresh().indexedDB.open('ad_db'))`],
  [
    'indexeddb',
    'the page’s indexedDB with a method of a fresh realm',
    `await opened(fresh().IDBFactory.prototype.open.call(indexedDB, 'ad_db'))`,
  ],
  ['indexeddb', 'indexedDB.open with a name that is an object', `await opened(indexedDB.open({ toString: () => 'ad_db' }))`],
  [
    'indexeddb',
    'indexedDB.open with a name that reads differently each time',
    `let n = 0; const name = { toString: () => (n++ ? 'ad_db' : 'drafts') }
     try { await opened(indexedDB.open(name)) } catch {}; if (n === 1) await opened(indexedDB.open(name))`,
  ],
  ['cache', 'caches.open', `await caches.open('ad_cache')`],
  ['cache', 'caches.open and put', `await (await caches.open('ad_cache')).put('/x', new Response('1'))`],
  ['cache', 'CacheStorage.prototype.open', `await CacheStorage.prototype.open.call(caches, 'ad_cache')`],
  ['cache', 'caches of a fresh realm', `await fresh().caches.open('ad_cache')`],
  [
    'cache',
    'the page’s caches with a method of a fresh realm',
    `await fresh().CacheStorage.prototype.open.call(caches, 'ad_cache')`,
  ],
  ['cache', 'cache.add of a foreign file', `await (await caches.open('ad_cache')).add('{{third}}/data.json?{{id}}')`],
  ['cache', 'cache.addAll of foreign files', `await (await caches.open('ad_cache')).addAll(['{{third}}/data.json?{{id}}'])`],
]

/** No kind of the policy names these: they are held whatever the visitor says. */
const undeclared: readonly [surface: Surface, way: string, run: string][] = [
  ['indexeddb', 'indexedDB.open of a database that nobody declares', `await opened(indexedDB.open('x_db'))`],
  ['cache', 'caches.open of a cache that nobody declares', `await (await caches.open('x_cache')).put('/x', new Response('1'))`],
  [
    'cache',
    'cache.add of a file of a host that nobody declares',
    `await (await caches.open('x_cache')).add('{{unlisted}}/data.json?{{id}}')`,
  ],
  [
    'file system',
    'a file of the origin',
    `const file = await (await navigator.storage.getDirectory()).getFileHandle('ad_file', { create: true })
     const stream = await file.createWritable(); await stream.write('1'); await stream.close()`,
  ],
  [
    'file system',
    'a folder of the origin',
    `await (await navigator.storage.getDirectory()).getDirectoryHandle('ad_folder', { create: true })`,
  ],
  [
    'file system',
    'a file by StorageManager.prototype',
    `await (await StorageManager.prototype.getDirectory.call(navigator.storage)).getFileHandle('ad_file', { create: true })`,
  ],
  [
    'file system',
    'a file by a fresh realm',
    `await (await fresh().navigator.storage.getDirectory()).getFileHandle('ad_file', { create: true })`,
  ],
  [
    'file system',
    'a file by webkitRequestFileSystem',
    `await new Promise((done, fail) => webkitRequestFileSystem(0, 1024, ({ root }) => root.getFile('ad_file', { create: true }, (file) =>
       file.createWriter((writer) => { writer.onwriteend = done; writer.write(new Blob(['1'])) }, fail), fail), fail))`,
  ],
  ['buckets', 'a storage bucket', `await navigator.storageBuckets.open('ad_bucket')`],
  [
    'buckets',
    'StorageBucketManager.prototype',
    `await StorageBucketManager.prototype.open.call(navigator.storageBuckets, 'ad_bucket')`,
  ],
  [
    'buckets',
    'a database in a bucket',
    `await opened((await navigator.storageBuckets.open('ad_bucket')).indexedDB.open('ad_db'))`,
  ],
  ['buckets', 'a cache in a bucket', `await (await navigator.storageBuckets.open('ad_bucket')).caches.open('ad_cache')`],
  [
    'buckets',
    'a file in a bucket',
    `await (await (await navigator.storageBuckets.open('ad_bucket')).getDirectory()).getFileHandle('ad_file', { create: true })`,
  ],
  ['buckets', 'a bucket of a fresh realm', `await fresh().navigator.storageBuckets.open('ad_bucket')`],
  ['window.name', 'window.name', `window.name = 'ad_1'`],
  ['window.name', 'the bare name', `name = 'ad_1'`],
  ['window.name', 'Reflect.set of window.name', `Reflect.set(window, 'name', 'ad_1')`],
  ['window.name', 'the setter of window.name', `Object.getOwnPropertyDescriptor(window, 'name').set.call(window, 'ad_1')`],
  ['window.name', 'the setter of a fresh realm', `Object.getOwnPropertyDescriptor(fresh(), 'name').set.call(window, 'ad_1')`],
  ['window.name', 'a fresh realm’s parent', `fresh().parent.name = 'ad_1'`],
]

export const databases: readonly Vector[] = [
  ...ways.map(([surface, way, run]): Vector => ({ name: way, surface, run: `${opened}; ${fresh}; ${run}` })),
  ...undeclared.map(
    ([surface, way, run]): Vector => ({ name: way, surface, undeclared: true, run: `${opened}; ${fresh}; ${run}` }),
  ),
]
