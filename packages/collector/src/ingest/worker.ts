// What runs in the thread of the store: it answers calls until it is closed.

import { parentPort, workerData } from 'node:worker_threads'
import { CollectorProblem } from '../problems.ts'
import { type Engine, openEngine } from './engine.ts'
import type { Answer, Call } from './thread.ts'

if (parentPort) {
  const port = parentPort
  const engine = await openEngine(workerData as string).catch((error: unknown) => {
    port.postMessage({ error })
    return undefined
  })
  if (engine) {
    port.on('message', (call: Call) => void answer(engine, call).then((message) => message && port.postMessage(message)))
    port.on('message', ({ method }: Call) => method === 'close' && engine.close().then(() => port.close()))
    port.postMessage({})
  }
}

async function answer(engine: Engine, { id, method, args }: Call): Promise<Answer | undefined> {
  if (method === 'close') return undefined
  const [owner, name] = method.startsWith('store.') ? [engine.store, method.slice('store.'.length)] : [engine, method]
  try {
    return {
      id,
      value: await (owner as unknown as Record<string, (...args: readonly unknown[]) => Promise<unknown>>)[name]?.(...args),
    }
  } catch (error) {
    if (error instanceof CollectorProblem) return { id, problem: { code: error.code, fields: error.fields } }
    return { id, error }
  }
}
