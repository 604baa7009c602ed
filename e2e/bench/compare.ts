// The same work with askfirst and without it, side by side, and what askfirst costs. Knows nothing about how it is measured.

import { type Estimate, medianOf } from './median.ts'

/** The two sides of every comparison. */
export type Side = 'plain' | 'guarded'

/** Both, in the order in which pair number `index` takes them: whoever goes second finds caches that the first has warmed. */
export function sidesOf(index: number): readonly [Side, Side] {
  return index % 2 ? ['guarded', 'plain'] : ['plain', 'guarded']
}

/** One measurement of each side, taken right after one another. */
export type Pair = Readonly<Record<Side, number>>

/** What askfirst adds, as a share of the plain side (`0.05` is 5 %) or in its unit. */
export type Measure = 'share' | 'difference'

/** What askfirst costs, in one run on one machine. */
export interface Comparison {
  readonly plain: number
  readonly guarded: number
  readonly added: Estimate
}

/** Compares within each pair first: what slows the machine down for a while slows both of a pair. */
export function compare(pairs: readonly Pair[], measure: Measure): Comparison {
  const added = pairs.map(({ plain, guarded }) => (measure === 'share' ? guarded / plain - 1 : guarded - plain))
  return {
    plain: medianOf(pairs.map(({ plain }) => plain)).median,
    guarded: medianOf(pairs.map(({ guarded }) => guarded)).median,
    added: medianOf(added),
  }
}

/** Rounds before a limit counts as broken. */
const rounds = 3

/**
 * Measures until askfirst is surely within `limit`, at most three rounds. Broken is a limit only if in each of them even the
 * lower end of the interval lies over it: neither noise nor a machine that is slow for a while breaks one (two milliseconds
 * become four where other programs take half of the processor; measured). What lies over it by less than the noise is
 * reported and not failed. Answers the best round. Without a limit there is one.
 * @param judge `median` where a few pairs that take seconds each have intervals so wide that nothing would ever be surely broken:
 * then a limit is broken whose median lies over it in each round
 */
export async function compareWithin(
  limit: number | undefined,
  measure: Measure,
  takePairs: () => Promise<readonly Pair[]>,
  judge: 'low' | 'median' = 'low',
): Promise<Comparison & { readonly isBroken: boolean }> {
  let best: Comparison | undefined
  for (let round = 1; ; round++) {
    const comparison = compare(await takePairs(), measure)
    if (!best || comparison.added[judge] < best.added[judge]) best = comparison
    if (limit === undefined || comparison.added[judge === 'low' ? 'high' : judge] <= limit)
      return { ...comparison, isBroken: false }
    if (round === rounds) return { ...best, isBroken: best.added[judge] > limit }
  }
}
