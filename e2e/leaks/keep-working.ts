// Tests in which what a page does before consent is what it does without askfirst: the browser's own answer is the only one that counts.
//
// `KEEPS=worker pnpm exec playwright test keeps-working` tries only what has `worker` in its name.

import type { Keep } from './keeps/keep.ts'
import { keeps } from './keeps-working.ts'
import { expect, type Outcome, test } from './shop-visit.ts'

const wanted = process.env.KEEPS ?? ''

/** A test for each group of things. */
export function keepWorking(): void {
  for (const [group, all] of Object.entries(keeps)) {
    const tried = all.filter(({ name }) => name.includes(wanted))
    if (tried.length === 0) continue

    test(`${group}: ${tried.length} things keep working before consent`, async ({ visit }) => {
      test.setTimeout(10_000 + tried.length * 3_000)
      for (const keep of tried) {
        const without = await visit(keep, false)
        const itself = without.returned ?? without.seen
        expect.soft(JSON.stringify(itself) ?? 'failed: nothing', `${keep.name}: works without askfirst`).not.toMatch(/^"failed: /)
        const found = await visit(keep, true)
        expect.soft(differing(without, found), keep.name).toEqual(differing(without, without))
      }
    })
  }

  test('there is askfirst in the pages, and it holds', async ({ visit }) => {
    const held: Keep = { name: 'held', run: `return fetch('{{ads}}/x', { mode: 'no-cors' }).then(() => 'asked', () => 'held')` }
    expect((await visit(held, false)).returned).toBe('asked')
    expect((await visit(held, true)).returned).toBe('held')
  })
}

/** Long lists only as far as they differ, so that a failure can be read. */
function differing(expected: Outcome, found: Outcome): unknown {
  if (!Array.isArray(found.returned) || found.returned.length < 500) return found
  const lines = new Set(expected.returned as string[])
  const others = new Set(found.returned as string[])
  return {
    ...found,
    returned: [...others].filter((line) => !lines.has(line)),
    missing: [...lines].filter((line) => !others.has(line)),
  }
}
