// From sums to rates: what charts and tables show of the statistics. Pure.

import type { Statistics } from '../statistics.ts'

export type Sum = Statistics['tallies'][number]

/** What sums can be told apart by. */
export type Dimension = 'day' | 'category' | 'language' | 'layout' | 'region'

/** How often what was answered. */
export interface Answers {
  readonly granted: number
  readonly denied: number
  readonly withdrawn: number
}

/** Sums that are as `chosen` says; an empty choice leaves all. */
export function matching(sums: readonly Sum[], chosen: Partial<Readonly<Record<Dimension, string>>>): Sum[] {
  const wanted = Object.entries(chosen).filter(([, value]) => value !== '') as [Dimension, string][]
  return sums.filter((sum) => wanted.every(([dimension, value]) => nameOf(sum, dimension) === value))
}

/** The answers of each value of `dimension`, by name. */
export function answersBy(sums: readonly Sum[], dimension: Dimension): ReadonlyMap<string, Answers> {
  const found = new Map<string, { granted: number; denied: number; withdrawn: number }>()
  for (const sum of sums) {
    const name = nameOf(sum, dimension)
    const answers = found.get(name) ?? { granted: 0, denied: 0, withdrawn: 0 }
    if (sum.state === 'granted' || sum.state === 'denied' || sum.state === 'withdrawn') answers[sum.state] += sum.count
    found.set(name, answers)
  }
  return new Map([...found].sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** The share that was granted of all that was granted or denied, in percent; nothing where nobody answered. */
export function rateOf(answers: Answers | undefined): number | undefined {
  const all = (answers?.granted ?? 0) + (answers?.denied ?? 0)
  return all === 0 ? undefined : (100 * (answers?.granted ?? 0)) / all
}

/** Every day from the first to the last, also those on which nothing happened. */
export function daysBetween(from: string, to: string): string[] {
  const count = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 864e5)) + 1
  return Array.from({ length: count }, (_, at) => new Date(Date.parse(from) + at * 864e5).toISOString().slice(0, 10))
}

/** What is empty has a name too. */
function nameOf(sum: Sum, dimension: Dimension): string {
  return sum[dimension] === '' ? 'not known' : sum[dimension]
}
