// The engine in a thread of its own: waiting for the disk and hashing then cost the thread that talks to visitors nothing.

import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { CollectorProblem } from '../problems.ts'
import type { Store } from '../store/store.ts'
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
 * The engine of the database at `place`, in a thread of its own.
 * @throws Error where the database cannot be opened
 */
export async function openThread(place: string): Promise<Engine> {
  const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js'
  const worker = new Worker(new URL(file, import.meta.url), { workerData: place, name: 'askfirst-store' })
  const open = new Map<number, { resolve: (value: never) => void; reject: (error: unknown) => void }>()
  let gone: Error | undefined
  const end = (error: Error): void => {
    gone ??= error
    for (const { reject } of open.values()) reject(gone)
    open.clear()
  }
  worker.on('error', end)
  worker.on('exit', () => end(new Error('The store is closed.')))
  let last = 0
  const call = (method: string, args: readonly unknown[]): Promise<never> => {
    if (gone) return Promise.reject(gone)
    return new Promise((resolve, reject) => {
      open.set(++last, { resolve, reject })
      worker.postMessage({ id: last, method, args } satisfies Call)
    })
  }
  const [ready] = (await once(worker, 'message')) as [{ readonly error?: unknown }]
  if (ready.error) throw ready.error
  worker.on('message', (answer: Answer) => {
    const waiting = open.get(answer.id)
    open.delete(answer.id)
    if ('error' in answer) waiting?.reject(answer.error)
    else if ('problem' in answer) waiting?.reject(new CollectorProblem(answer.problem.code, answer.problem.fields))
    else waiting?.resolve(answer.value as never)
  })
  const close = async (): Promise<void> => {
    const exited = once(worker, 'exit')
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
    close,
  }
}
