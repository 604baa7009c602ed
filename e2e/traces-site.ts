// A site on which a service leaves a trace of every kind there is, by its server and by script. Knows nothing about who removes them.

import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, definePolicy, type PolicyInput } from 'askfirst'
import { siteHost } from './leaks/policy.ts'

const kinds = ['local', 'session', 'indexeddb', 'cache', 'file', 'bucket'] as const

const policy: PolicyInput = {
  site: siteHost,
  controller: { name: 'Leak ApS', address: 'Torvet 1, 8000 Aarhus, Denmark', email: 'privacy@leak.example' },
  services: {
    session: { category: 'necessary', reason: 'authentication', cookies: [{ name: 'sid', retention: 'session' }] },
    stats: {
      category: 'analytics',
      provider: 'Stats ApS',
      cookies: [{ name: '_st_*' }],
      storage: kinds.map((kind) => ({ kind, key: 'st_*' })),
    },
    ads: {
      category: 'marketing',
      provider: 'Ads ApS',
      hosts: [`*.${siteHost}`],
      paths: ['/ads-'],
      cookies: ['_ad_*', '__Host-ad_*', '__Secure-ad_*', '_ad_there', '_ad_folder'].map((name) => ({ name })),
      storage: kinds.map((kind) => ({ kind, key: 'ad_*' })),
    },
  },
  languages: ['en'],
}

const name = '(name)'

/** What the server's Set-Cookie says of cookies that the page at `pagePath` sees; each is another one in the browser's jar. */
const variants: readonly (readonly [name: string, attributes: string])[] = [
  [`_${name}_host`, 'Path=/'],
  [`_${name}_default`, ''],
  [`_${name}_site`, `Path=/; Domain=${siteHost}`],
  [`_${name}_own`, `Path=/; Domain=www.${siteHost}`],
  [`_${name}_path`, 'Path=/shop'],
  [`_${name}_slash`, 'Path=/shop/'],
  [`_${name}_page`, `Path=/shop/goods/page; Domain=${siteHost}`],
  [`_${name}_secure`, 'Path=/shop; Secure'],
  [`_${name}_none`, `Path=/; Secure; SameSite=None; Domain=${siteHost}`],
  [`_${name}_strict`, 'Path=/; SameSite=Strict'],
  [`_${name}_partitioned`, 'Path=/shop; Secure; SameSite=None; Partitioned'],
  [`_${name}_twice`, 'Path=/'],
  [`_${name}_twice`, `Path=/shop/; Domain=${siteHost}`],
  [`_${name}_twice`, 'Path=/; Secure; SameSite=None; Partitioned'],
]
const prefixed: typeof variants = [
  ['__Host-ad_1', 'Path=/; Secure'],
  ['__Host-ad_2', 'Path=/; Secure; SameSite=None; Partitioned'],
  ['__Secure-ad_1', `Path=/shop; Secure; Domain=${siteHost}`],
  ['', 'Path=/'],
]
/** On other paths, which only the page's links and requests tell of. */
const elsewhere: typeof variants = [
  ['_ad_there', 'Path=/basket/'],
  ['_ad_folder', `Path=/help/faq; Domain=${siteHost}`],
]

/** Where the traces are left. */
export const pagePath = '/shop/goods/page'

const cookiesOf = (service: 'ad' | 'st'): string[] => {
  const all = service === 'ad' ? [...variants, ...prefixed, ...elsewhere] : variants
  return all.map(([pattern, attributes]) => `${pattern.replace(name, service)}=${pattern ? 1 : '_ad_nameless'}; ${attributes}`)
}

/** Code of a service that leaves what only scripts leave. A database stays open, as trackers keep theirs. */
const codeOf = (service: 'ad' | 'st'): string => `(async () => {
  document.cookie = '_${service}_script=1; path=/shop/goods'
  document.cookie = '_${service}_script=1; path=/; secure; samesite=none; partitioned'
  localStorage.${service}_1 = sessionStorage.${service}_1 = '1'
  await new Promise((done, failed) => {
    const request = indexedDB.open('${service}_1')
    request.onsuccess = () => done(window.${service}_open = request.result)
    request.onerror = failed
  })
  await (await caches.open('${service}_1')).put('/kept', new Response('1'))
})()`

const files = (service: 'ad' | 'st'): string => `(async () => {
  const root = await navigator.storage.getDirectory()
  await (await root.getDirectoryHandle('${service}_folder', { create: true })).getFileHandle('1', { create: true })
  await root.getFileHandle('${service}_1', { create: true })
  await navigator.storageBuckets.open('${service}_1')
})()`

/** The running site. */
export interface TracesSite {
  readonly url: string
  /** What the next page at this path, which is one that says what it is, has said to the server. */
  until(path: string): Promise<string>
  close(): Promise<void>
}

/** What a page does, as expressions to be evaluated in it. */
export const acts = {
  /** What a page may do after a grant. */
  leave: (service: 'ad' | 'st'): string => `Promise.all([fetch('/shop/goods/${service}-cookies'), ${codeOf(service)}])`,
  /** What needs no grant to be there: it was left before. */
  leaveFiles: files,
  nameWindow: `window.name = 'ad_1'`,
  /** A service worker that the service has put on the site. */
  register: `navigator.serviceWorker.register('/ads-worker.js').then(async () => {
    await navigator.serviceWorker.ready
    while (!navigator.serviceWorker.controller) await new Promise((done) => setTimeout(done, 20))
  })`,
} as const

/** In a page: tells the server what it is when all has been loaded, and remembers what it hears when it is visited. */
const says = `<script>
  askfirst.on('change', () => { window.heard = [document.visibilityState, askfirst.allows('ads')] })
  onload = () => setTimeout(() => {
    const what = (document.prerendering ? 'prerendering' : 'visited') + ', decided ' + (askfirst.decision ? 'something' : 'nothing') + ', allows ' + askfirst.allows('ads')
    fetch('/said?' + new URLSearchParams({ path: location.pathname, what }))
  })
</script>`

/** Starts the site on the loopback address; pages at `?plain` are without askfirst. */
export async function startTracesSite(): Promise<TracesSite> {
  const folder = mkdtempSync(join(tmpdir(), 'askfirst-traces-'))
  await build(definePolicy(policy), folder)
  const waiting = new Map<string, (said: string) => void>()
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
    const send = (type: string, body: string): unknown => response.setHeader('content-type', `${type}; charset=utf-8`).end(body)
    // Browsers keep no page that says it must not be stored.
    response.setHeader('cache-control', 'no-cache')
    if (/^\/askfirst[\w.]*\.js$/.test(pathname)) return send('text/javascript', readFileSync(join(folder, pathname), 'utf8'))
    if (pathname === '/ads-worker.js')
      return send('text/javascript', 'oninstall = () => skipWaiting(); onactivate = () => clients.claim(); onfetch = () => {}')
    if (pathname.endsWith('-cookies')) {
      response.setHeader('set-cookie', cookiesOf(pathname.endsWith('ad-cookies') ? 'ad' : 'st'))
      return response.writeHead(204).end()
    }
    if (pathname === '/said') {
      waiting.get(new URLSearchParams(search).get('path') ?? '')?.(new URLSearchParams(search).get('what') ?? '')
      return response.writeHead(204).end()
    }
    response.setHeader('set-cookie', 'sid=1; Path=/')
    if (pathname === '/account/set')
      response.appendHeader('set-cookie', ['_ad_pattern=1; Path=/account', '_ad_http=1; Path=/account; HttpOnly'])
    const tag = search === '?plain' ? '' : '<script src="/askfirst.js"></script>'
    send(
      'text/html',
      `<!doctype html><html lang="en">${tag}<title>traces</title><link rel="icon" href="data:,"><a href="/basket/view">Basket</a><form action="/help/faq"></form>${pathname === '/ahead' ? says : ''}`,
    )
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as { port: number }
  return {
    url: `http://www.${siteHost}:${port}`,
    until: (path) => new Promise((done) => waiting.set(path, done)),
    async close() {
      server.closeAllConnections()
      server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
