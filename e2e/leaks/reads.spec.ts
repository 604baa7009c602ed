// What was stored before askfirst came to the site is not read before consent, whichever way a page tries.

import { reads, readsInWorkers, scriptOfRead, seed, untilNothing } from './reads.ts'
import { expect, test } from './shop-visit.ts'

test(`what was stored earlier is not read in ${reads.length} ways`, async ({ visit }) => {
  test.setTimeout(10_000 + reads.length * 3_000)
  for (const [way, run] of reads)
    for (const guarded of [false, true]) {
      const stored = await visit({ name: 'seed', run: seed }, false)
      expect(stored.returned, 'there is something to read').toBe('secret')
      const { returned } = await visit({ name: way, run: scriptOfRead(run) }, guarded, 'kept')
      const found = expect.soft(JSON.stringify(returned) ?? '', `${way}, ${guarded ? 'before consent' : 'without askfirst'}`)
      if (guarded) found.not.toContain('secret')
      else found.toContain('secret')
    }
})

test(`what a worker can read is swept soon, read in ${readsInWorkers.length} ways`, async ({ visit }) => {
  for (const [way, run] of readsInWorkers) {
    await visit({ name: 'seed', run: seed }, false)
    const without = await visit({ name: way, run: scriptOfRead(run) }, false, 'kept')
    expect(without.returned, `${way}, without askfirst`).toBe('secret')
    const before = await visit({ name: way, run: scriptOfRead(untilNothing(run)) }, true, 'kept')
    expect(before.returned, `${way}, before consent`).toBe('nothing')
  }
})
