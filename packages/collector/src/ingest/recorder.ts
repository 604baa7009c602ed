// Making wishes durable, for those who wait for the answer. Knows nothing about HTTP.

import { CollectorProblem } from '../problems.ts'
import type { StoredEvent } from '../store/events.ts'
import type { Engine } from './engine.ts'
import { openQueue, type Queue } from './queue.ts'
import type { RefusalWish, Wish } from './wish.ts'

/** See the methods. */
export interface Recorder {
  /**
   * The event, once it is on disk. The same wish again gives the same event.
   * @throws CollectorProblem RECORD_NOT_FOUND, EVENT_CONFLICT, BUSY
   */
  record(wish: Omit<Wish, 'kind'>): Promise<StoredEvent>
  /**
   * Resolves when the refusal is counted.
   * @throws CollectorProblem BUSY
   */
  refuse(refusal: Omit<RefusalWish, 'kind'>): Promise<void>
  /** Resolves when nothing is waiting. */
  idle(): Promise<void>
  /** How many wait. */
  readonly waiting: number
}

/** A recorder over `engine`; `onCommit` is told after each commit. There should be one per engine. */
export function openRecorder(engine: Engine, onCommit: (site: string, wishes: number) => void): Recorder {
  const queue: Queue = openQueue(engine.commit, onCommit)
  return {
    async record(wish) {
      const outcome = await queue.add({ ...wish, kind: 'event' })
      if ('problem' in outcome) throw new CollectorProblem(outcome.problem)
      return outcome.event as StoredEvent
    },
    async refuse(refusal) {
      const outcome = await queue.add({ ...refusal, kind: 'refusal' })
      if ('problem' in outcome) throw new CollectorProblem(outcome.problem)
    },
    idle: () => queue.idle(),
    get waiting() {
      return queue.length
    },
  }
}
