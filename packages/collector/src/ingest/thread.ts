// The engine in a thread of its own: waiting for the disk and hashing then cost the thread that talks to visitors nothing.

import { Worker } from 'node:worker_threads'
import { CollectorProblem } from '../problems.ts'
import type { Store } from '../store/store.ts'
import { StoreAway } from '../store/store-away.ts'
import type { Engine } from './engine.ts'

/** One call. `store.<name>` is a method of the store, any other one of the engine. */
export interface Call {
  readonly id: number
  readonly method: string
  readonly args: readonly unknown[]
}

/** What came of it. */
export type Answer =
  | { readonly id: number; readonly value: unknown }
  /** Between threads an error keeps its message and loses its class. */
  | { readonly id: number; readonly problem: Pick<CollectorProblem, 'code' | 'fields'> }
  | { readonly id: number; readonly error: unknown }

/**
 * The engine of the database at `place`, in a thread of its own. Should that thread end, everything that is asked of it is
 * answered with STORE_AWAY, `lost` resolves, and nothing begins another one: what it had open may be in any state.
 * @throws Error where the database cannot be opened
 */
export async function openThread(place: string): Promise<Engine> {
  const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js'
  const worker = new Worker(new URL(file, import.meta.url), { workerData: place, name: 'askfirst-store' })
  const open = new Map<number, { resolve: (value: never) => void; reject: (error: unknown) => void }>()
  let [isClosing, isReady] = [false, false]
  let gone: Error | undefined
  const exited = new Promise<number>((resolve) => worker.once('exit', resolve))
  const lost = new Promise<Error>((lose) => {
    const end = (error: Error): void => {
      gone ??= isClosing ? new Error('The store is closed.') : new StoreAway(error)
      for (const { reject } of open.values()) reject(gone)
      open.clear()
      if (isReady && !isClosing) lose(error)
    }
    worker.on('error', end)
    void exited.then((code) => end(new Error(`The thread of the store has ended with ${code}.`)))
  })
  let last = 0
  const call = (method: string, args: readonly unknown[]): Promise<never> => {
    if (gone) return Promise.reject(gone)
    return new Promise((resolve, reject) => {
      open.set(++last, { resolve, reject })
      worker.postMessage({ id: last, method, args } satisfies Call)
    })
  }
  const ready = await new Promise<{ readonly error?: unknown }>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    void exited.then((code) => reject(new Error(`The thread of the store ended with ${code} before it was ready.`)))
  })
  if (ready.error) throw ready.error
  isReady = true
  worker.on('message', (answer: Answer) => {
    const waiting = open.get(answer.id)
    open.delete(answer.id)
    if ('error' in answer) waiting?.reject(answer.error)
    else if ('problem' in answer) waiting?.reject(new CollectorProblem(answer.problem.code, answer.problem.fields))
    else waiting?.resolve(answer.value as never)
  })
  const close = async (): Promise<void> => {
    isClosing = true
    worker.postMessage({ id: 0, method: 'close', args: [] } satisfies Call)
    await exited
  }
  const store = new Proxy({} as Store, {
    // Whoever awaits the store itself must not take it for a promise.
    get: (_, name) =>
      name === 'then' ? undefined : name === 'close' ? close : (...args: unknown[]) => call(`store.${String(name)}`, args),
  })
  return {
    store,
    begin: (...args) => call('begin', args),
    commit: (...args) => call('commit', args),
    answer: (...args) => call('answer', args),
    lost,
    close,
  }
}
