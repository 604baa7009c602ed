// One vector on one page of the site, as often as the browser opens that page, and what the server sees of it meanwhile.

import { randomBytes } from 'node:crypto'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { thirdHosts } from './policy.ts'
import type { Vector } from './vector.ts'

/** What reached a server. Each opening of the page is a view of it, counted from 1. */
export interface Arrival {
  readonly view: number
  readonly kind: 'request' | 'connection' | 'ran'
  readonly what: string
  readonly at: number
}

/** A page with a vector. */
export interface PageLoad {
  readonly id: string
  readonly vector: Vector
  /** What stands first in the head. */
  readonly first: string
  readonly arrivals: readonly Arrival[]
  /** How often the browser has opened the page. */
  views(): number
  /** Resolves when the page says that it has done all that it does, or after `patience` milliseconds. When it said so, if it did. */
  done(view: number, patience: number): Promise<number | undefined>
  /** Resolves as soon as `isSo`, which is asked again at every arrival, or after `patience` milliseconds. */
  until(isSo: () => boolean, patience: number): Promise<void>
}

/** The same, as the server has it. */
export interface ServedLoad extends PageLoad {
  /** A new view, with the words of a vector and what they stand for in it. */
  open(origins: Readonly<Record<string, string>>): Promise<(text: string) => string>
  finish(view: number): void
  saw(view: number, kind: Arrival['kind'], what: string): void
  close(): void
}

/** A load of `vector` that no browser has opened yet. */
export function pageLoad(vector: Vector, first: string): ServedLoad {
  const id = randomBytes(6).toString('hex')
  const text = JSON.stringify(vector)
  const arrivals: Arrival[] = []
  const finished = new Map<number, number>()
  const listeners = new Set<() => void>()
  const closings: (() => void)[] = []
  let views = 0

  const tell = (): void => {
    for (const listener of listeners) listener()
  }
  const saw = (view: number, kind: Arrival['kind'], what: string): void => {
    arrivals.push({ view, kind, what, at: performance.now() })
    tell()
  }
  const until = async (isSo: () => boolean, patience: number): Promise<void> => {
    const stop = new AbortController()
    const listener = (): void => {
      if (isSo()) stop.abort()
    }
    listeners.add(listener)
    listener()
    await delay(patience, undefined, { signal: stop.signal }).catch(() => {})
    listeners.delete(listener)
  }
  /** A port of this view's own, on which to be spoken to at all is evidence. */
  const listenForConnections = async (view: number): Promise<string> => {
    const server = createServer((socket) => {
      saw(view, 'connection', 'TCP')
      socket.on('error', () => {}).end()
    })
    await once(server.listen(0, '127.0.0.1'), 'listening')
    closings.push(() => server.close())
    return `http://${thirdHosts.third}:${(server.address() as { port: number }).port}`
  }
  const listenForDatagrams = async (view: number): Promise<string> => {
    const socket = createSocket('udp4', () => saw(view, 'connection', 'UDP'))
    await once(socket.bind(0, '127.0.0.1'), 'listening')
    closings.push(() => socket.close())
    return `${thirdHosts.third}:${socket.address().port}`
  }

  return {
    id,
    vector,
    first,
    arrivals,
    views: () => views,
    until,
    async done(view, patience) {
      await until(() => finished.has(view), patience)
      return finished.get(view)
    },
    async open(origins) {
      const view = ++views
      const words: Record<string, string> = { ...origins, id: `${id}-${view}`, files: `/files/${id}-${view}` }
      if (text.includes('{{connect}}')) words.connect = await listenForConnections(view)
      if (text.includes('{{udp}}')) words.udp = await listenForDatagrams(view)
      return (template) => template.replaceAll(/\{\{(\w+)\}\}/g, (whole, word: string) => words[word] ?? whole)
    },
    finish(view) {
      finished.set(view, performance.now())
      tell()
    },
    saw,
    close() {
      for (const close of closings) close()
    },
  }
}
