// Who waits for a commit: one batch is under way, everybody else gathers for the next, and no more than can be answered soon.

import { CollectorProblem } from '../problems.ts'
import type { Outcome } from './commit-batch.ts'
import type { AnyWish } from './wish.ts'

/** See the methods. */
export interface Queue {
  /**
   * What became of the wish, once it is on disk.
   * @throws CollectorProblem BUSY where too many wait already: nothing was taken
   */
  add(wish: AnyWish): Promise<Outcome>
  /** Resolves when nobody is waiting. */
  idle(): Promise<void>
  /** How many wait. */
  readonly length: number
}

/** More in one commit would only make the first ones wait. */
const largestBatch = 256

/** @param most who may wait at once */
export function openQueue(
  commit: (site: string, wishes: readonly AnyWish[]) => Promise<readonly Outcome[]>,
  onCommit: (site: string, wishes: number) => void,
  most = 4096,
): Queue {
  const waiting: Waiting[] = []
  let working: Promise<void> | undefined
  const work = async (): Promise<void> => {
    // All that has arrived in this turn of the event loop comes along.
    await new Promise(setImmediate)
    while (waiting[0]) {
      const { site } = waiting[0].wish
      const batch = takeBatch(waiting, site)
      try {
        const outcomes = await commit(
          site,
          batch.map(({ wish }) => wish),
        )
        onCommit(site, batch.length)
        for (const [at, { resolve }] of batch.entries()) resolve(outcomes[at] as Outcome)
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    working = undefined
  }
  return {
    add(wish) {
      if (waiting.length >= most) return Promise.reject(new CollectorProblem('BUSY'))
      return new Promise((resolve, reject) => {
        waiting.push({ wish, resolve, reject })
        working ??= work()
      })
    },
    async idle() {
      while (working) await working
    },
    get length() {
      return waiting.length
    },
  }
}

interface Waiting {
  readonly wish: AnyWish
  readonly resolve: (outcome: Outcome) => void
  readonly reject: (error: unknown) => void
}

/** The first of `site` who wait; one transaction is about one site. */
function takeBatch(waiting: Waiting[], site: string): Waiting[] {
  const batch: Waiting[] = []
  const rest: Waiting[] = []
  for (const one of waiting) (one.wish.site === site && batch.length < largestBatch ? batch : rest).push(one)
  waiting.splice(0, waiting.length, ...rest)
  return batch
}
