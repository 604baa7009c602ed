// Who waits for a commit: one batch is under way, everybody else gathers for the next, and no more than can be answered soon.
// Every site has a line of its own, and they take turns: one that is flooded fills nobody else's.

import { CollectorProblem } from '../problems.ts'
import type { Answer } from './engine.ts'
import type { AnyWish } from './wish.ts'

/** See the methods. */
export interface Queue {
  /**
   * What became of the wish, once it is on disk.
   * @throws CollectorProblem BUSY where too many wait for its site already: nothing was taken
   */
  add(wish: AnyWish): Promise<Answer>
  /** Resolves when nobody is waiting. */
  idle(): Promise<void>
  /** How many wait. */
  readonly length: number
  /** Do as many wait for some site as may? */
  readonly isFull: boolean
}

/** Hears of what becomes of each batch; `milliseconds` is how long it took. */
export interface CommitListener {
  committed(site: string, wishes: number, milliseconds: number): void
  failed(): void
}

/** More in one commit would only make the first ones wait. */
const largestBatch = 256

/** @param most who may wait at once for one site */
export function openQueue(
  commit: (site: string, wishes: readonly AnyWish[]) => Promise<readonly Answer[]>,
  { committed, failed }: CommitListener,
  most = 2048,
): Queue {
  /** By site; whose turn it is comes first. Nobody is in it who has nobody waiting. */
  const lines = new Map<string, Waiting[]>()
  let working: Promise<void> | undefined
  const work = async (): Promise<void> => {
    // All that has arrived in this turn of the event loop comes along.
    await new Promise(setImmediate)
    for (let next = lines.entries().next().value; next; next = lines.entries().next().value) {
      const [site, line] = next
      const batch = line.splice(0, largestBatch)
      lines.delete(site)
      const began = performance.now()
      if (line.length > 0) lines.set(site, line)
      try {
        const answers = await commit(
          site,
          batch.map(({ wish }) => wish),
        )
        committed(site, batch.length, performance.now() - began)
        for (const [at, { resolve }] of batch.entries()) resolve(answers[at] as Answer)
      } catch (error) {
        failed()
        for (const { reject } of batch) reject(error)
      }
    }
    working = undefined
  }
  return {
    add(wish) {
      const line = lines.get(wish.site) ?? []
      if (line.length >= most) return Promise.reject(new CollectorProblem('BUSY'))
      return new Promise((resolve, reject) => {
        line.push({ wish, resolve, reject })
        lines.set(wish.site, line)
        working ??= work()
      })
    },
    async idle() {
      while (working) await working
    },
    get isFull() {
      return [...lines.values()].some(({ length }) => length >= most)
    },
    get length() {
      return [...lines.values()].reduce((sum, { length }) => sum + length, 0)
    },
  }
}

interface Waiting {
  readonly wish: AnyWish
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}
