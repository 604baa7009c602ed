// What must keep working before consent, each as a page of a shop that does it. Knows no browser, and no right answers:
// those are what the browser says without askfirst.

import type { Page } from 'playwright/test'
import { documents } from './keeps/documents.ts'
import { elements } from './keeps/elements.ts'
import { frames } from './keeps/frames.ts'
import { frameworks } from './keeps/frameworks.ts'
import { markup } from './keeps/markup.ts'
import { moves } from './keeps/moves.ts'
import { platform } from './keeps/platform.ts'
import { requests } from './keeps/requests.ts'
import { storage } from './keeps/storage.ts'
import { workers } from './keeps/workers.ts'

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
  /** Response headers of the page. */
  readonly headers?: Readonly<Record<string, string>>
}

/** All of them, by what they are about. */
export const keeps: Readonly<Record<string, readonly Keep[]>> = {
  storage,
  elements,
  markup,
  documents,
  frames,
  requests,
  workers,
  moves,
  platform,
  frameworks,
}
