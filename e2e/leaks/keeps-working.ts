// What must keep working before consent, each as a page of a shop that does it. Knows no browser, and no right answers:
// those are what the browser says without askfirst.

import { documents } from './keeps/documents.ts'
import { elements } from './keeps/elements.ts'
import { frames } from './keeps/frames.ts'
import { frameworks } from './keeps/frameworks.ts'
import type { Keep } from './keeps/keep.ts'
import { markup } from './keeps/markup.ts'
import { moves } from './keeps/moves.ts'
import { platform } from './keeps/platform.ts'
import { requests } from './keeps/requests.ts'
import { storage } from './keeps/storage.ts'
import { workers } from './keeps/workers.ts'

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
