// A median and how sure it is. Knows nothing about what was measured.

/** The middle of what was measured, and between which values the true middle lies in 99 of 100 cases. */
export interface Estimate {
  readonly median: number
  readonly low: number
  readonly high: number
  readonly count: number
}

/** Standard deviations on each side of the middle that hold 99 % of a normal distribution. */
const sure = 2.576

/**
 * The median of `values` with the interval that its order statistics give: the number of values below the true median is
 * binomial, whatever the values' own distribution is, so that a machine's pauses widen nothing but the tails.
 * @throws RangeError when there are none
 */
export function medianOf(values: readonly number[]): Estimate {
  if (values.length === 0) throw new RangeError('There is no median of nothing.')
  const sorted = [...values].sort((one, other) => one - other)
  const last = sorted.length - 1
  const at = (rank: number): number => sorted[Math.min(last, Math.max(0, rank))] as number
  const reach = (sure * Math.sqrt(sorted.length)) / 2
  return {
    median: (at(Math.floor(last / 2)) + at(Math.ceil(last / 2))) / 2,
    low: at(Math.floor(last / 2 - reach)),
    high: at(Math.ceil(last / 2 + reach)),
    count: sorted.length,
  }
}
