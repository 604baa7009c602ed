import type { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import type { LogLine } from '../log-line.ts'
import { serve } from '../node-server.ts'
import { temporaryFolder, testMessage, testSite, testVisitor } from '../test-site.ts'
import { openThread } from './thread.ts'

const place = (): string => `${temporaryFolder()}/receipts.sqlite`

/** The next thread that is made here. */
function nextThread(): Promise<Worker> {
  return new Promise((resolve) => process.once('worker', resolve))
}

/** A collector whose thread can be ended. */
async function startDoomed() {
  const [made, lines, site] = [nextThread(), [] as LogLine[], testSite()]
  const serving = await serve({ sites: [site], store: place(), port: 0, log: (line) => lines.push(line) })
  onTestFinished(() => serving.close())
  const decide = () => {
    const headers = { 'content-type': 'application/json', authorization: testVisitor() }
    return fetch(`${serving.url}/v1/decisions`, { method: 'POST', headers, body: JSON.stringify(testMessage(site)) })
  }
  return { ...serving, lines, thread: await made, decide }
}

test('answers with 503 what waits when the thread ends, and what comes later', async () => {
  const { thread, decide, lost, lines } = await startDoomed()
  expect((await decide()).status).toBe(201)
  // What is on its way to the thread when it ends; some may have been answered before.
  const waiting = Array.from({ length: 20 }, decide)
  await thread.terminate()
  for (const answer of await Promise.all(waiting)) expect([201, 503]).toContain(answer.status)
  await lost
  const later = await decide()
  expect([later.status, later.headers.get('retry-after'), await later.json()]).toMatchObject([503, '5', { code: 'STORE_AWAY' }])
  expect(lines.filter(({ level }) => level === 'error')).toMatchObject([{ what: 'lost', error: 'Error' }])
})

test('is neither ready nor alive once the thread has ended, and can be closed', async () => {
  const { thread, url, lost, close } = await startDoomed()
  const state = async () => [(await fetch(`${url}/healthz`)).status, (await fetch(`${url}/readyz`)).status]
  expect(await state()).toEqual([200, 200])
  await thread.terminate()
  await lost
  expect(await state()).toEqual([503, 503])
  expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ ready: false, why: 'STORE_LOST' })
  await close()
})

test('refuses a call that the thread has taken and does not answer any more', async () => {
  const made = nextThread()
  const engine = await openThread(place())
  const call = engine.store.heads()
  await (await made).terminate()
  await expect(call).rejects.toMatchObject({ code: 'STORE_AWAY' })
  await engine.close()
})

test('does not wait for a thread that ends before it is ready', async () => {
  const made = nextThread()
  const opening = openThread(place())
  await (await made).terminate()
  await expect(opening).rejects.toThrow('before it was ready')
})

test('is not lost when it is closed', async () => {
  const engine = await openThread(place())
  await engine.close()
  expect(await Promise.race([engine.lost, 'not lost'])).toBe('not lost')
  await expect(engine.store.heads()).rejects.toThrow('closed')
})
