// The whole API without a socket: a Request goes in, a Response comes out.

import { appOf } from './app.ts'
import { beginChores } from './chores.ts'
import type { Client, Deps } from './deps.ts'
import { openFiles } from './files.ts'
import { type Engine, openEngine } from './ingest/engine.ts'
import { openRecorder, type Recorder } from './ingest/recorder.ts'
import { callerOf, type Limiter, type Limits, openLimiter } from './limits.ts'
import { failure, type Log } from './log-line.ts'
import { openMetrics } from './operations/metrics.ts'
import { openPublisher, type PublishOptions, publisherOf } from './operations/publish-checkpoints.ts'
import { openReadiness } from './operations/readiness.ts'
import { problemResponse } from './problems.ts'
import { usualAuditMonths } from './retention/run-retention.ts'
import type { SigningKey } from './signing-key.ts'
import { type CollectorSite, openSites } from './sites.ts'
import type { Store } from './store/store.ts'

/** How a collector is set up. */
export interface CollectorOptions {
  readonly sites: readonly CollectorSite[]
  /** The SQLite file that holds everything, made if it is missing; or the `postgres://` address of a database; or what is open. */
  readonly store: string | Engine
  /** Path it is mounted under on the site's own server: `/consent`. @default none */
  readonly basePath?: string
  /** A key of one's own, never stored. @default one that is made at the first start and kept in the store */
  readonly signingKey?: SigningKey
  /** @default says nothing */
  readonly log?: Log
  /** Milliseconds since 1970. @default the server's clock */
  readonly now?: () => number
  /** Does it tell back ends and delete what is too old by itself, while it runs? @default true */
  readonly chores?: boolean
  /** Where the signed heads of the logs are put for others to see. @default nowhere but `GET /v1/log/checkpoint` */
  readonly publish?: PublishOptions
  /**
   * How long the audit log of the operator pages is kept, in months: as long as somebody may ask who read or exported what.
   * @default 24
   */
  readonly auditMonths?: number
  /** Requests per address. */
  readonly limits?: Partial<Limits>
}

/** A running collector. */
export interface Collector {
  readonly fetch: (request: Request, client?: Client) => Promise<Response>
  /** Where receipts are kept: for checks such as `verifyLog`. */
  readonly store: Store
  /** Refuses what is new, finishes what was taken, closes the store. */
  stop(): Promise<void>
}

/** Answers one request. The same as `collector.fetch`, for servers that mount the collector under `basePath`. */
export function handle(request: Request, collector: Collector, client?: Client): Promise<Response> {
  return collector.fetch(request, client)
}

/** A collector with what answers for it where no `Request` is made: see ingest/hot-path.ts. */
export interface OpenCollector {
  readonly collector: Collector
  readonly deps: Deps
  readonly limiter: Limiter
  readonly log: Log
  readonly basePath: string
  /** Has `stop` been called? */
  isStopping(): boolean
  /** `stop` waits for it. */
  track<T>(answer: Promise<T>): Promise<T>
}

/**
 * A collector over its store, without a socket.
 * @throws TypeError where a notice, a key or the list of sites is not what it must be; Error where files are missing
 */
export async function openCollector(options: CollectorOptions): Promise<Collector> {
  return (await openParts(options)).collector
}

/** The same, with its parts. */
export async function openParts(options: CollectorOptions): Promise<OpenCollector> {
  const { basePath = '' } = options
  if (!/^(\/[\w.-]+)*$/.test(basePath)) throw new TypeError('basePath must begin with a slash and not end with one: `/consent`.')
  if (typeof options.store !== 'string') return await openOver(options.store, options)
  const engine = await openEngine(options.store)
  try {
    return await openOver(engine, options)
  } catch (cause) {
    await engine.close()
    throw cause
  }
}

async function openOver(engine: Engine, options: CollectorOptions): Promise<OpenCollector> {
  const { now = Date.now, log = () => {}, basePath = '' } = options
  const { store } = engine
  const sites = await openSites(options.sites, engine, options.signingKey, now())
  const recorder: Recorder = openRecorder(engine, {
    committed(site, events, milliseconds) {
      metrics.committed(site, events, milliseconds)
      log({ level: 'info', what: 'committed', site, events })
    },
    failed: () => metrics.failed(),
  })
  const metrics = openMetrics(store, () => recorder.waiting)
  let isLost = false
  void engine.lost?.then((error) => {
    isLost = true
    log(failure(error, 'lost'))
  })
  const { burst, perMinute, sitePerSecond }: Limits = { burst: 60, perMinute: 120, sitePerSecond: 2000, ...options.limits }
  const deps: Deps = {
    sites,
    store,
    recorder,
    metrics,
    isLost: () => isLost,
    readiness: openReadiness(store, sites.keys(), { isFull: () => recorder.isFull, isLost: () => isLost }),
    files: await openFiles(options.sites, sites),
    now,
    auditMonths: options.auditMonths ?? usualAuditMonths,
    siteLimiter: openLimiter({ burst: sitePerSecond, perSecond: sitePerSecond }, now),
  }
  const byCaller = openLimiter({ burst, perSecond: perMinute / 60 }, now)
  const limiter: Limiter = (address) => byCaller(callerOf(address))
  const app = appOf(deps, basePath, limiter, log)
  const chores = options.chores === false ? undefined : beginChores(deps, log)
  const publishers = publisherOf(options.publish).map((publish) =>
    openPublisher(store, publish, options.publish?.every ?? 36e5, (error) => log(failure(error, 'unpublished'))),
  )
  const running = new Set<Promise<unknown>>()
  let isStopping = false
  const track: OpenCollector['track'] = (answer) => {
    running.add(answer)
    return answer.finally(() => running.delete(answer))
  }
  const collector: Collector = {
    store,
    fetch: (request, client = {}) =>
      isStopping ? Promise.resolve(problemResponse('STOPPING')) : track(Promise.resolve(app.fetch(request, client))),
    async stop() {
      isStopping = true
      await Promise.allSettled(running)
      await chores?.stop()
      await deps.recorder.idle()
      await Promise.all(publishers.map((publisher) => publisher.stop()))
      await engine.close()
    },
  }
  return { collector, deps, limiter, log, basePath, isStopping: () => isStopping, track }
}
