// The whole demo in one process: the company, its third parties by host name, and the collector. Nothing leaves the machine.

import { mkdirSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Http2Bindings, type HttpBindings, serve } from '@hono/node-server'
import { build } from 'askfirst'
import ownPolicy from './askfirst.config.ts'
import { openOwnCollector } from './collector.ts'
import { type Seen, see } from './request-log.ts'
import { site } from './site.ts'
import { ads } from './trackers/ads.ts'
import { maps } from './trackers/maps.ts'
import { partner } from './trackers/partner.ts'
import { pixel } from './trackers/pixel.ts'
import { stats } from './trackers/stats.ts'
import { video } from './trackers/video.ts'

/** Where `askfirst build` has put the demo's files. */
export const builtFolder: string = join(import.meta.dirname, 'dist/askfirst')

export interface DemoOptions {
  /** 0 for any that is free. */
  readonly port: number
  /** Where the collector keeps its store; made if it is not there. */
  readonly dataFolder: string
  /** Another policy, whose files are built into `dataFolder`. @default the demo's own */
  readonly policy?: typeof ownPolicy
  /** Told of every request. */
  readonly log?: (seen: Seen) => void
}

export interface Demo {
  /** Of the front page, without the slash at the end. */
  readonly url: string
  readonly port: number
  /** Every request since the start, in the order of arrival. */
  readonly requests: readonly Seen[]
  /** While it is down, the collector's addresses answer 503. */
  readonly collector: { down(): void; up(): void }
  /** Resolves when everything is on disk and the port is free. */
  close(): Promise<void>
}

const thirdParties = { stats, pixel, maps, video, partner, ads }

/** Starts the demo on the loopback address. */
export async function startDemo({ port, dataFolder, policy, log }: DemoOptions): Promise<Demo> {
  mkdirSync(dataFolder, { recursive: true })
  const { folder } = policy ? await build(policy, join(dataFolder, 'askfirst')) : { folder: builtFolder }
  const collector = await openOwnCollector(dataFolder, folder, policy ?? ownPolicy)
  const company = site(folder)
  const requests: Seen[] = []
  let isDown = false
  let closing: Promise<void> | undefined

  async function answer(request: Request, { incoming }: HttpBindings | Http2Bindings): Promise<Response> {
    const client = incoming.socket.remoteAddress ? { address: incoming.socket.remoteAddress } : {}
    const seen = await see(request)
    requests.push(seen)
    log?.(seen)
    const name = /^(\w+)\.localhost$/.exec(seen.host)?.[1] ?? ''
    if (Object.hasOwn(thirdParties, name)) return thirdParties[name as keyof typeof thirdParties].fetch(request)
    if (!seen.path.startsWith('/consent/')) return company.fetch(request)
    return isDown ? new Response('The collector is down.', { status: 503 }) : collector.fetch(request, client)
  }

  const server = await new Promise<Server>((resolve, reject) => {
    const starting = serve({ fetch: answer, port, hostname: '127.0.0.1' }, () => resolve(starting as Server))
    starting.once('error', reject)
  })
  const bound = (server.address() as AddressInfo).port
  return {
    url: `http://nordlys.localhost:${bound}`,
    port: bound,
    requests,
    collector: {
      down: () => {
        isDown = true
      },
      up: () => {
        isDown = false
      },
    },
    close: () => {
      closing ??= close()
      return closing
    },
  }

  async function close(): Promise<void> {
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeAllConnections()
    await closed
    await collector.stop()
  }
}
