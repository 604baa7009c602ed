// Ways to read what was stored before askfirst came to the site, and the record. Knows nothing about what holds them.

/** What a page without askfirst has left behind: the word that no later page may see, in every kind of storage. */
export const seed: string = `
for (const text of ['_ad_old=secret; path=/', 'askfirst=secret; path=/']) document.cookie = text + '; max-age=1000'
localStorage.ad_old = sessionStorage.ad_old = 'secret'
await (await caches.open('ad_old')).put('/old', new Response('secret'))
const db = await new Promise((done) => { const request = indexedDB.open('ad_old'); request.onupgradeneeded = () => request.result.createObjectStore('a').put('secret', 'a'); request.onsuccess = () => done(request.result) })
db.close()
return 'secret'`

const fresh = `const fresh = () => { const f = document.createElement('iframe'); document.body.append(f); return f.contentWindow }`
const readDatabase = `const read = (factory) => new Promise((done) => { const request = factory.open('ad_old'); request.onupgradeneeded = () => request.transaction.abort(); request.onerror = () => done(''); request.onsuccess = () => { const get = request.result.transaction('a').objectStore('a').get('a'); get.onsuccess = () => { request.result.close(); done(get.result) } } })`
const inWorker = (code: string): string =>
  `const w = new Worker(URL.createObjectURL(new Blob([${JSON.stringify(`(async () => { ${code} })().then(postMessage, () => postMessage(''))`)}])))
    return new Promise((done) => { w.onmessage = ({ data }) => done(data); w.onerror = () => done(''); setTimeout(done, 1500, '') })`

/** Each returns what it finds. */
export const reads: readonly [way: string, run: string][] = [
  ['document.cookie', `return document.cookie`],
  ['the getter of document.cookie', `return Object.getOwnPropertyDescriptor(Document.prototype, 'cookie').get.call(document)`],
  ['the getter of a fresh realm', `return fresh().document.__lookupGetter__('cookie').call(document)`],
  ['document.cookie of a fresh realm', `return fresh().document.cookie`],
  ['cookieStore.getAll', `return cookieStore.getAll()`],
  ['cookieStore.get', `return [await cookieStore.get('_ad_old'), await cookieStore.get({ name: 'askfirst' })]`],
  ['cookieStore.get of the prototype', `return CookieStore.prototype.getAll.call(cookieStore, '_ad_old')`],
  ['cookieStore of a fresh realm', `return fresh().cookieStore.getAll()`],
  [
    'a change of the cookie store',
    `const heard = new Promise((done) => { cookieStore.onchange = ({ changed }) => done(changed); setTimeout(done, 300) }); await cookieStore.getAll()
    document.cookie = 'askfirst=secret2; path=/'; return heard`,
  ],
  ...['localStorage', 'sessionStorage'].flatMap((area): [string, string][] => [
    [`${area} by method`, `return ${area}.getItem('ad_old')`],
    [`${area} by property`, `return ${area}.ad_old`],
    [`${area} by the prototype`, `return Storage.prototype.getItem.call(${area}, 'ad_old')`],
    [`${area} by its entries`, `return Object.entries(${area})`],
    [
      `${area} by its keys`,
      `const found = []; for (let i = 0; i < ${area}.length; i++) found.push(${area}.getItem(${area}.key(i))); return found`,
    ],
    [`${area} as JSON`, `return JSON.stringify(${area})`],
    [`${area} by a descriptor`, `return Object.getOwnPropertyDescriptor(${area}, 'ad_old')`],
    [`${area} of a fresh realm`, `return fresh().${area}.ad_old`],
    [`${area} by a method of a fresh realm`, `return fresh().Storage.prototype.getItem.call(${area}, 'ad_old')`],
    [
      `${area} by a getter of a fresh realm`,
      `return Object.getOwnPropertyDescriptor(fresh(), '${area}').get.call(window).ad_old`,
    ],
  ]),
  ['indexedDB', `${readDatabase}; return read(indexedDB)`],
  ['indexedDB of a fresh realm', `${readDatabase}; return read(fresh().indexedDB)`],
  ['caches', `return (await caches.match(location.origin + '/old'))?.text()`],
  ['caches of a fresh realm', `return (await fresh().caches.match(location.origin + '/old'))?.text()`],
]

/**
 * The same in workers, which no script of a page reaches (`caches in a worker of the site` and its like in vectors/beyond.ts
 * prove it): one that is faster than the sweep reads what is there. It returns nothing once the sweep has been.
 */
export const readsInWorkers: readonly [way: string, run: string][] = [
  ['indexedDB in a worker', inWorker(`${readDatabase}; return read(indexedDB)`)],
  ['caches in a worker', inWorker(`return (await (await caches.open('ad_old')).match(self.origin + '/old')).text()`)],
]

/** Reads that way again and again, until there is nothing. */
export function untilNothing(run: string): string {
  return `const once = async () => { ${run} }; while (await once()) {}; return 'nothing'`
}

/** The script of a page that reads that way. */
export function scriptOfRead(run: string): string {
  return `${fresh}\n${run}`
}
