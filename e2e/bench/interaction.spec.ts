// From a press to the next paint, beside the same press on a page without any consent tool. Of its own, so that it can be run alone.

import { expectWithin, benchTest as test } from './bench-test.ts'
import { heldScripts, type Subject, takeClicks } from './interaction-pairs.ts'

test.describe.configure({ timeout: 600_000 })

/** One at 60 a second, in milliseconds. */
const frame = 1000 / 60

const subjects: readonly (Subject & { readonly what: string })[] = [
  { what: 'accepting', name: 'accept-all', releases: false },
  { what: `accepting, with ${heldScripts} held scripts`, name: 'accept-all', releases: true },
  { what: 'rejecting', name: 'reject-all', releases: false },
  { what: 'opening the preferences', name: 'preferences', releases: false },
]

for (const { what, ...subject } of subjects)
  test(`${what} is painted at most a frame later than the click of a button that does nothing`, async ({ browser }) => {
    const name = `press to paint, ${what}, 4× slower`
    await expectWithin({ name, unit: 'ms', measure: 'difference', limit: frame, judge: 'median' }, () =>
      takeClicks(browser, subject, 4, 9),
    )
  })
