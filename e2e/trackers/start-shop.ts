// A shop with one tracker, and the tracker's host, on one port. Knows nothing about consent: it serves and writes down.

import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the shop serves besides its pages. */
export interface Wares {
  /** Label of the tracker's host. */
  readonly name: string
  /** Files of `askfirst build`, by name. */
  readonly askfirst: ReadonlyMap<string, string>
  /** The tracker, bundled. */
  readonly bundle: string
  /** What the tracker's host serves to its loader. */
  readonly tag: string | undefined
  readonly answer: ((path: string, ingest: string) => unknown) | undefined
}

/** How the tracker's script comes into the page: in the site's own bundle, or from its own host by a script. */
export const ways = ['bundled', 'inserted'] as const
/** One of them. */
export type Way = (typeof ways)[number]

/** A shop that is open. */
export interface Shop {
  /** A page of the shop. */
  url(way: Way, guarded: boolean): string
  /** Paths of all requests to the tracker's host, in the order of arrival. */
  readonly arrived: readonly string[]
  close(): Promise<void>
}

/** Starts a shop on a port of its own, so that what arrives there is known to be one visitor's. */
export async function startShop({ name, askfirst, bundle, tag, answer }: Wares): Promise<Shop> {
  const arrived: string[] = []

  function shopFile(path: string): string {
    const [, place = '', way = ''] = path.split(/[/?]/)
    if (place === 'askfirst') return askfirst.get(way) ?? ''
    if (path === '/bundled.js') return bundle
    if (path === '/inserted.js')
      return `const script = document.createElement('script')
script.src = 'http://${name}.localhost:' + location.port + '/sdk.js'
document.head.append(script)`
    return page(place === 'guarded', way)
  }
  function trackerFile(path: string): string {
    if (path === '/sdk.js') return bundle
    if (tag !== undefined && /^\/(tag\/|[\w.-]+\.js)/.test(path)) return tag
    return JSON.stringify(answer?.(path, `http://${name}.localhost:${port()}`) ?? {})
  }

  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const isShop = request.headers.host?.startsWith('www.shop.')
    if (!isShop) arrived.push(path)
    const body = (isShop ? shopFile(path) : trackerFile(path)).replaceAll('localhost:PORT', `localhost:${port()}`)
    response.writeHead(200, { 'content-type': typeOf(body), 'cache-control': 'no-store', ...cors(request) })
    response.end(body)
  })
  const port = () => (server.address() as AddressInfo).port
  server.on('upgrade', (request, socket) => {
    arrived.push(request.url ?? '')
    socket.destroy()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: (way, guarded) => `http://www.shop.localhost:${port()}/${guarded ? 'guarded' : 'open'}/${way}`,
    arrived,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

function page(guarded: boolean, way: string): string {
  return `<!doctype html><html lang="en"><head><title>Shop</title>
${guarded ? '<script src="/askfirst/askfirst.js"></script>' : ''}
</head><body><h1>Shop</h1><form><input name="q"></form>
<button data-askfirst-do="withdraw">Withdraw</button>
<script>
  // Before any tracker lays its own functions over those of the page.
  const beacon = navigator.sendBeacon.bind(navigator)
  ;(window.askfirst ||= []).push((askfirst) => askfirst.on('change', () => beacon('/decided')))
</script>
<script src="/${way}.js"></script>
</body></html>`
}

function typeOf(body: string): string {
  if (body.startsWith('<!doctype')) return 'text/html; charset=utf-8'
  return /^[[{]/.test(body) ? 'application/json' : 'text/javascript; charset=utf-8'
}

/** Any site may send anything, with cookies. */
function cors({ headers }: IncomingMessage): Record<string, string> {
  return {
    'access-control-allow-origin': headers.origin ?? '*',
    'access-control-allow-credentials': 'true',
    'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
    'access-control-allow-methods': 'GET, POST, PUT, PATCH',
  }
}
