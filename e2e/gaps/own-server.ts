// The gaps that no vector has, since no third party and no markup makes them: what the site's own server answers with.

import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { siteHost, thirdHosts } from '../leaks/policy.ts'

/** Loads a page in some browser. */
export type Open = (url: string) => Promise<unknown>

/** What stands in front of the site's own server. */
export type Before = (site: RequestListener) => RequestListener

/** Does the gap stand in the browser that `open` is of? By its name. */
export const ownServer: Readonly<Record<string, (open: Open, before?: Before) => Promise<boolean>>> = {
  'own server: Set-Cookie': async (open, before) => {
    let sent = ''
    const deletes = `document.cookie = '_ad=; max-age=0; path=/'; if (window.cookieStore) cookieStore.delete('_ad')`
    return serving(
      ({ headers }, response) => {
        sent = headers.cookie ?? ''
        response.setHeader('set-cookie', sent ? [] : ['_ad=1; HttpOnly; Path=/'])
        response
          .setHeader('content-type', 'text/html')
          .end(`<!doctype html><script>${deletes}</script><link rel="icon" href="data:,">`)
      },
      async (url) => {
        await open(url)
        await open(`${url}/next`)
        return sent.includes('_ad=1')
      },
      before,
    )
  },
  'own server: redirect': async (open, before) => {
    let arrived = false
    return serving(
      ({ url = '', headers }, response) => {
        const port = /:\d+$/.exec(headers.host ?? '')?.[0] ?? ''
        const { host = '' } = headers
        if (host.startsWith(thirdHosts.third)) arrived = true
        if (url === '/own.svg' && !arrived) response.writeHead(302, { location: `http://${thirdHosts.third}${port}/image.svg` })
        else response.setHeader('content-type', 'text/html')
        response.end('<!doctype html><link rel="icon" href="data:,"><img src="/own.svg">')
      },
      async (url) => {
        await open(url)
        for (let tries = 0; tries < 20 && !arrived; tries++) await delay(100)
        return arrived
      },
      before,
    )
  },
}

/** Answers all hosts for as long as `run` takes; the URL is the site's. */
async function serving<T>(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  run: (url: string) => Promise<T>,
  before: Before = (site) => site,
): Promise<T> {
  const all: RequestListener = (request, response) => answer(request, response.setHeader('cache-control', 'no-store'))
  const own = before(all)
  const server = createServer((request, response) => {
    const isOwn = request.headers.host?.startsWith(siteHost)
    if (isOwn) own(request, response)
    else all(request, response)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  try {
    return await run(`http://${siteHost}:${(server.address() as AddressInfo).port}`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}
