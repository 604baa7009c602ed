// The site and its third parties in one server, told apart by the host: pages with vectors, and a log of who was asked for what.

import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Gate } from '@askfirst/gate'
import { gateListener } from '@askfirst/gate/node'
import { askfirstTag, pageOf, scriptOf } from './page.ts'
import { type PageLoad, pageLoad, type ServedLoad } from './page-load.ts'
import { siteHost, thirdHosts } from './policy.ts'
import { answerOf } from './third-party.ts'
import type { Vector } from './vector.ts'

/** The running site. */
export interface Site {
  readonly url: string
  /** A page with the vector and `first` before everything else, to be opened at `urlOf` as often as one likes. */
  prepare(vector: Vector, first: string): PageLoad
  urlOf(load: PageLoad): string
  /** Forgets it, and closes what was opened for it. */
  finish(load: PageLoad): void
  /** Requests at third parties that belong to no page: where there are any, the evidence is not complete. */
  readonly strays: readonly string[]
  close(): Promise<void>
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.html': 'text/html',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
}

/**
 * Starts the site on the loopback address; `builtFolder` has what `askfirst build` made for it. Behind a `gate`, pages whose `first` is
 * the script's tag have no such tag, and everything that the site answers for them passes the gate; third parties are as they are.
 */
export async function startSite(builtFolder: string, gate?: Gate): Promise<Site> {
  const loads = new Map<string, ServedLoad>()
  const fillers = new Map<string, (template: string) => string>()
  const strays: string[] = []
  const known = (found: RegExpExecArray | null): [ServedLoad, number] | undefined => {
    const load = loads.get(found?.[1] ?? '')
    return load && [load, Number(found?.[2] ?? 0)]
  }
  /** Whose request this is: by the address, else by what is sent. */
  const loadOf = (...places: (string | undefined)[]): [ServedLoad, number] | undefined =>
    places.map((place) => known(/([\da-f]{12})-(\d+)/.exec(place ?? ''))).find(Boolean)

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const host = hostOf(request)
    response.setHeader('cache-control', 'no-store')
    if (host !== siteHost && !host.endsWith(`.${siteHost}`)) await answerThird(pathname, host, request, response)
    else if (gate && isGuarded(pathname, request)) gateListener(gate, own)(request, response)
    else own(request, response)
  })
  const own: RequestListener = (request, response) =>
    void answerOwn(new URL(request.url ?? '/', 'http://localhost').pathname, request, response)
  /** Not what a page without askfirst asks for, nor the page on which everything is looked at and removed. */
  const isGuarded = (pathname: string, { url }: IncomingMessage): boolean => {
    const load = loads.get(/^\/page\/([\da-f]+)/.exec(pathname)?.[1] ?? '') ?? loadOf(url)?.[0]
    return load ? load.first === askfirstTag : pathname !== '/blank'
  }
  server.on('upgrade', (request, socket) => {
    loadOf(request.url)?.[0].saw(loadOf(request.url)?.[1] ?? 0, 'request', `socket ${hostOf(request)}${request.url}`)
    const key = createHash('sha1').update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
    socket.on('error', () => {})
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key.digest('base64')}\r\n\r\n`,
    )
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as { port: number }
  const url = `http://${siteHost}:${port}`
  const origins = {
    site: url,
    third: `http://${thirdHosts.third}:${port}`,
    unlisted: `http://${thirdHosts.unlisted}:${port}`,
  }

  async function answerOwn(pathname: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const send = (type: string, body: string): unknown => response.setHeader('content-type', `${type}; charset=utf-8`).end(body)
    const [, folder, ...rest] = pathname.split('/')
    const [load, view] = loadOf(request.url) ?? []
    const built = /^\/askfirst[\w.]*\.js$/.test(pathname)
    if (built) return void send('text/javascript', readFileSync(join(builtFolder, pathname), 'utf8'))
    if (folder === 'page') {
      const opened = loads.get(rest[0] ?? '')
      if (!opened) return void response.writeHead(404).end()
      const fill = await opened.open(origins)
      fillers.set(`${opened.id}-${opened.views()}`, fill)
      response.setHeader('set-cookie', 'sid=1; Path=/')
      for (const [name, value] of Object.entries(opened.vector.headers ?? {})) response.setHeader(name, fill(value))
      return void send('text/html', fill(pageOf(opened.vector, gate ? '' : opened.first)))
    }
    const fill = fillers.get(`${load?.id}-${view}`)
    if (load && view && fill) {
      if (folder === 'vector.js') return void send('text/javascript', fill(scriptOf(load.vector)))
      if (folder === 'ran') load.saw(view, 'ran', /&([\w.]+)/.exec(request.url ?? '')?.[1] ?? '')
      if (folder === 'done') load.finish(view)
      const name = rest.slice(1).join('/')
      const file = folder === 'files' ? load.vector.files?.[name] : undefined
      response.setHeader('service-worker-allowed', '/')
      if (file !== undefined) return void send(types[extname(name)] ?? 'text/plain', fill(file))
    }
    const title = `<!doctype html><link rel="icon" href="data:,"><title>${siteHost}</title>`
    if (folder === 'blank') return void send('text/html', title)
    if (folder === 'plain') return void send('text/html', `${title}${gate ? '' : askfirstTag}`)
    response.writeHead(folder === 'ran' || folder === 'done' ? 204 : 404).end()
  }

  async function answerThird(pathname: string, host: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = request.method === 'POST' ? await text(request).catch(() => '') : ''
    const [load, view = 0] = loadOf(request.url, body) ?? []
    const line = `${request.method} ${host}${pathname}`
    if (pathname === '/favicon.ico') return void response.writeHead(404).end()
    if (load) load.saw(view, 'request', line)
    else if (!knownOnce.has(idIn(request.url, body))) strays.push(`${line} ${request.url}`)
    // Where the page itself has gone there, it has done all that it does.
    if (request.headers['sec-fetch-dest'] === 'document') load?.finish(view)
    const { type, body: content } = answerOf(pathname, `${load?.id}-${view}`, url)
    response.setHeader('access-control-allow-origin', '*').setHeader('access-control-allow-headers', '*')
    response.setHeader('service-worker-allowed', '/')
    if (!type) return void response.writeHead(204).end()
    response.setHeader('content-type', type).end(content)
  }

  /** Loads that are over: a request that comes later is late, not a stray. */
  const knownOnce = new Set<string>()
  const idIn = (...places: (string | undefined)[]): string => /([\da-f]{12})-\d+/.exec(places.join(' '))?.[1] ?? ''

  return {
    url,
    strays,
    urlOf: ({ id }) => `${url}/page/${id}`,
    prepare(vector, first) {
      const load = pageLoad(vector, first)
      loads.set(load.id, load)
      return load
    },
    finish({ id }) {
      loads.get(id)?.close()
      loads.delete(id)
      knownOnce.add(id)
      for (const key of fillers.keys()) if (key.startsWith(id)) fillers.delete(key)
    },
    async close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

function hostOf({ headers }: IncomingMessage): string {
  return (headers.host ?? '').replace(/:\d+$/, '')
}
