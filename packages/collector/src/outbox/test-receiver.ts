// A back end of a site, for tests: it takes webhooks on a port of this machine, and answers as it is told.

import { createServer, type IncomingHttpHeaders } from 'node:http'
import { onTestFinished } from 'vitest'
import type { Told } from './message-of-event.ts'

/** See the fields. */
export interface TestReceiver {
  readonly url: string
  readonly received: readonly { readonly told: Told; readonly text: string; readonly headers: IncomingHttpHeaders }[]
  /** What is answered from now on. @default 204 */
  answer: (told: Told) => number
}

/** Listens until the test is over. */
export async function testReceiver(): Promise<TestReceiver> {
  const received: TestReceiver['received'][number][] = []
  const receiver: { url: string; received: typeof received; answer: (told: Told) => number } = {
    ...{ url: '', received, answer: () => 204 },
  }
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const part of request) text += part
    const told = JSON.parse(text) as Told
    received.push({ told, text, headers: request.headers })
    response.writeHead(receiver.answer(told), { location: `${receiver.url}elsewhere` }).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  receiver.url = `http://127.0.0.1:${(server.address() as { port: number }).port}/`
  return receiver
}
