// What something that must keep working is. Knows no browser, and no right answers.

import type { Page } from 'playwright/test'

/** One thing that a page of the shop does. `{{pay}}` and `{{ads}}` stand for the origins of the declared payment service and of a marketing service. */
export interface Keep {
  /** Unique. */
  readonly name: string
  /** Raw markup of the page. */
  readonly head?: string
  readonly body?: string
  /** What the shop's script does, an external one at the end of the body. May `await`; returns what is to be the same. */
  readonly run?: string
  /** What the visitor does afterwards; returns what is to be the same. */
  readonly act?: (page: Page) => Promise<unknown>
  /** Files of the shop by name, below `/files/`. */
  readonly files?: Readonly<Record<string, string>>
  /** Path that the browser asks for when it likes, once the page has loaded: the visit waits for that. */
  readonly later?: string
  /** Response headers of the page. */
  readonly headers?: Readonly<Record<string, string>>
}
