// A page of 100 KB through the whole gate, from request to last byte, and through its parser alone, in turns.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeGate } from '../../packages/gate/src/gate.ts'
import { page, samplePolicy, visit } from '../../packages/gate/src/testing/sample.ts'
import { type Pair, sidesOf } from './compare.ts'
import { gatePieces } from './gate-page.ts'
import { openPassing } from './open-passing.ts'

/** The page script as it is built: it goes into every page. */
const script = readFileSync(join(import.meta.dirname, '../../demo-site/dist/askfirst/askfirst.js'), 'utf8')
const gate = makeGate({ policy: samplePolicy(), script })
const pieces = gatePieces.map((piece) => new TextEncoder().encode(piece))

/** What a handler does that has the parser, and nothing to look for. */
function passing(response: Response): Response {
  const { write, end } = openPassing()
  const encoder = new TextEncoder()
  const body = response.body?.pipeThrough(new TextDecoderStream()).pipeThrough(
    new TransformStream<string, Uint8Array>({
      transform: (text, to) => to.enqueue(encoder.encode(write(text))),
      flush: (to) => to.enqueue(encoder.encode(end())),
    }),
  )
  return new Response(body, response)
}

const sides = {
  plain: async (next: () => Response) => passing(next()),
  guarded: (next: () => Response) => gate(new Request('https://www.shop.example/a/b', { headers: visit }), next),
}

function upstream(): Response {
  let at = 0
  const body = new ReadableStream<Uint8Array>({
    pull(to) {
      const piece = pieces[at++]
      if (piece) to.enqueue(piece)
      else to.close()
    },
  })
  return page(body)
}

/** Milliseconds of the processor for the whole page. */
async function timeWhole(side: keyof typeof sides): Promise<number> {
  const before = process.cpuUsage()
  const { body } = await sides[side](upstream)
  for await (const _ of body ?? []);
  return process.cpuUsage(before).user / 1000
}

/** Milliseconds from the upstream's first piece to the first that comes out; the upstream has no second one until then. */
async function timeFirst(side: keyof typeof sides): Promise<number> {
  let before = 0
  let end = (): void => {}
  const body = new ReadableStream<Uint8Array>(
    {
      pull(to) {
        if (before) return
        end = () => to.close()
        before = performance.now()
        to.enqueue(pieces[0] as Uint8Array)
      },
    },
    { highWaterMark: 0 },
  )
  const response = await sides[side](() => page(body))
  const reader = response.body?.getReader()
  await reader?.read()
  const time = performance.now() - before
  end()
  while (!(await reader?.read())?.done);
  return time
}

async function takePairs(count: number, time: (side: keyof typeof sides) => Promise<number>): Promise<Pair[]> {
  // A server is warm.
  for (let i = 0; i < 200; i++) for (const side of sidesOf(i)) await time(side)
  const pairs: Pair[] = []
  for (let i = 0; i < count; i++) {
    const pair = { plain: 0, guarded: 0 }
    for (const side of sidesOf(i)) pair[side] = await time(side)
    pairs.push(pair)
  }
  return pairs
}

export const takeWholePages = (count: number): Promise<Pair[]> => takePairs(count, timeWhole)
export const takeFirstBytes = (count: number): Promise<Pair[]> => takePairs(count, timeFirst)
