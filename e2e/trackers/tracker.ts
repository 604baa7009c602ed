// What this suite knows about one tracker from npm. Knows nothing about askfirst.

/** One tracker: how a site starts it, and what it is known to store and to send. */
export interface Tracker {
  /** The label of its host: `<name>.localhost`; also the id of its service. */
  readonly name: string
  /** What is measured, as in e2e/package.json. */
  readonly package: string
  /**
   * Starts it in the page, sends a page view and an event.
   * @param ingest its own host, `http://<name>.localhost:<port>`
   */
  start(ingest: string): Promise<unknown>
  /** What it stores, as kind and pattern of the name: `cookie _sp_*`, `local AMP_*`, `indexeddb adjust-sdk`. */
  readonly stores: readonly string[]
  /** Path and query of the request that brings home what it has collected. */
  readonly sends: RegExp
  /** Its code with `host` in place of an address that is not an option. */
  rewrite?(code: string, host: string): string
  /** File in `tags` that its host serves where a loader asks for a script. */
  readonly tag?: string
  /** What its host answers, as JSON; `undefined` for an empty object. */
  answer?(path: string, ingest: string): unknown
}
