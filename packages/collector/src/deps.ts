// What routes work with, opened once per collector.

import type { Context } from 'hono'
import type { Files } from './files.ts'
import type { Recorder } from './ingest/recorder.ts'
import type { Limiter } from './limits.ts'
import type { Metrics } from './operations/metrics.ts'
import type { Readiness } from './operations/readiness.ts'
import type { Sites } from './sites.ts'
import type { Store } from './store/store.ts'

/** See the fields. */
export interface Deps {
  readonly sites: Sites
  readonly store: Store
  readonly recorder: Recorder
  readonly files: Files
  /** The server's clock, in milliseconds. */
  readonly now: () => number
  /** How often decisions may arrive for a site. */
  readonly siteLimiter: Limiter
  readonly metrics: Metrics
  readonly readiness: Readiness
  /** How long the audit log is kept. */
  readonly auditMonths: number
  /** Has the engine ended by itself? Then this collector is good for nothing any more. */
  isLost(): boolean
}

/** What is known of who calls, beyond the request. The socket is the only source of an address. */
export interface Client {
  readonly address?: string
  /** Did the visitor's browser use HTTPS? @default by the request's URL */
  readonly secure?: boolean
  /** Where the operator's own proxy says the visitor is: `DK`, `US-CA`. It goes into sums and nowhere else. */
  readonly region?: string
}

/** A request on its way through the routes. */
export type Call = Context<{ Bindings: Client }>
