// What one visitor's browser stores for, and sends to, anybody but the shop. Asks the browser beneath the page and the
// tracker's server.

import type { BrowserContext } from 'playwright/test'
import { storedIn } from '../judge.ts'
import type { Shop } from './start-shop.ts'

/** What can be known of a visitor. */
export interface Watch {
  /** What is stored, as `cookie _sp_id`, `local AMP_key`; the visitor's own record is not counted. */
  stored(): Promise<string[]>
  /** The same, and hosts and paths that were asked for since `forget`, by the browser's account or the server's. */
  traces(): Promise<string[]>
  /** Hosts and paths that were asked for since the last decision of the visitor, by the browser's account, in which the decision has a place. */
  sentSinceDecision(): string[]
  forget(): void
}

/** Watches every page that `context` opens from now on. */
export function watchVisitor(context: BrowserContext, shop: Shop): Watch {
  const asked: URL[] = []
  let arrived = 0
  context.on('request', (request) => asked.push(new URL(request.url())))
  context.on('page', (page) => page.on('websocket', (socket) => asked.push(new URL(socket.url()))))

  // Data and blobs have no host: they are in the page already.
  const foreign = (urls: readonly URL[]) => urls.filter(({ hostname }) => hostname && hostname !== 'www.shop.localhost')
  const lines = (urls: readonly URL[]) => foreign(urls).map(({ hostname, pathname }) => `request ${hostname}${pathname}`)
  const stored = async () => {
    const all = (await storedIn(context)).map((line) => line.slice(0, line.lastIndexOf(' ')))
    return [...new Set(all)].filter((line) => !/^(cookie askfirst|local askfirst\.\w+)$/.test(line))
  }
  return {
    stored,
    async traces() {
      const server = shop.arrived.slice(arrived).map((path) => `request at the server ${path.split('?')[0]}`)
      return [...new Set([...(await stored()), ...lines(asked), ...server])]
    },
    sentSinceDecision: () => lines(asked.slice(asked.findLastIndex(({ pathname }) => pathname === '/decided') + 1)),
    forget() {
      asked.length = 0
      arrived = shop.arrived.length
    },
  }
}
