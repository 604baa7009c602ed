// Making wishes durable, for those who wait for the answer. Knows nothing about HTTP.

import { CollectorProblem } from '../problems.ts'
import type { StoredEvent } from '../store/events.ts'
import type { Engine } from './engine.ts'
import { type CommitListener, openQueue, type Queue } from './queue.ts'
import { eventOfAnswer } from './recorded-answer.ts'
import type { AnyWish, RefusalWish, Wish } from './wish.ts'

/** See the methods. */
export interface Recorder {
  /**
   * The event, once it is on disk. The same wish again gives the same event.
   * @throws CollectorProblem RECORD_NOT_FOUND, EVENT_CONFLICT, BUSY
   */
  record(wish: Omit<Wish, 'kind'>): Promise<StoredEvent>
  /** The same, as the JSON of a `RecordedAnswer`. */
  answer(wish: Omit<Wish, 'kind'>): Promise<string>
  /**
   * Resolves when the refusal is counted.
   * @throws CollectorProblem BUSY
   */
  refuse(refusal: Omit<RefusalWish, 'kind'>): Promise<void>
  /** Resolves when nothing is waiting. */
  idle(): Promise<void>
  /** How many wait. */
  readonly waiting: number
  /** Do as many wait for some site as may? */
  readonly isFull: boolean
}

/** A recorder over `engine`; `listener` is told of each commit. There should be one per engine. */
export function openRecorder(engine: Engine, listener: CommitListener): Recorder {
  const queue: Queue = openQueue(engine.answer, listener)
  const add = async (wish: AnyWish): Promise<string> => {
    const answer = await queue.add(wish)
    if ('problem' in answer) throw new CollectorProblem(answer.problem)
    return answer.text ?? ''
  }
  const answer: Recorder['answer'] = (wish) => add({ ...wish, kind: 'event' })
  return {
    answer,
    record: async (wish) => eventOfAnswer(await answer(wish)),
    async refuse(refusal) {
      await add({ ...refusal, kind: 'refusal' })
    },
    idle: () => queue.idle(),
    get isFull() {
      return queue.isFull
    },
    get waiting() {
      return queue.length
    },
  }
}
