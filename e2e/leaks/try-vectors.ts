// Tests in which every vector is tried in every phase: all of them get out without askfirst, none with it.
//
// `VECTORS=css:,@import pnpm exec playwright test leaks.spec --project=leaks` tries only the vectors of css and those whose name has
// `@import` in it.

import { expect, test } from './fixtures.ts'
import { surfaces, type Vector } from './vector.ts'
import { leaksIn } from './verdict.ts'

const wanted = (process.env.VECTORS ?? '').split(',')

/** Is it among what is to be tried this time? */
export const isWanted = ({ surface, name }: Vector): boolean => wanted.some((part) => `${surface}: ${name}`.includes(part))

/** A test for each surface. What a vector says is beyond reach has to get out still. */
export function tryVectors(vectors: readonly Vector[]): void {
  for (const surface of surfaces) {
    const tried = vectors.filter((vector) => vector.surface === surface && isWanted(vector))
    if (tried.length === 0) continue

    test(`${surface}: what gets out in ${tried.length} ways without askfirst is held by it`, async ({ judge }) => {
      test.setTimeout(20_000 + tried.length * 15_000)
      const verdicts = await judge(tried)
      const closed = verdicts.filter(
        ({ name, excused }) => tried.some((one) => one.name === name && one.beyond) && excused.length === 0,
      )
      expect
        .soft(
          closed.map(({ name }) => name),
          'what is said to be beyond reach still gets out',
        )
        .toEqual([])
      const failures = verdicts.flatMap(({ name, failure }) => (failure ? [`${name}: ${failure}`] : []))
      expect.soft(failures, 'every vector could be judged').toEqual([])
      const leaksWithout = verdicts.filter(({ leaked }) => leaked.without.length).map(({ name }) => name)
      expect.soft(leaksWithout, 'every vector leaks without askfirst').toEqual(tried.map(({ name }) => name))
      expect.soft(leaksIn(verdicts, 'before'), 'nothing leaks before consent').toEqual([])
      expect.soft(leaksIn(verdicts, 'reject'), 'nothing leaks after a rejection').toEqual([])
      expect.soft(leaksIn(verdicts, 'withdraw'), 'nothing is left, and nothing leaks, after a withdrawal').toEqual([])
      const broken = verdicts.filter(({ missing }) => missing.length).map(({ name, missing }) => `${name}: no ${missing.join()}`)
      expect.soft(broken, 'everything declared works after a grant').toEqual([])
    })
  }
}
