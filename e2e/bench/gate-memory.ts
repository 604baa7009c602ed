// A program: sends a page of as many megabytes as it is told through the gate, and prints what memory it took. `node --expose-gc`.

import { makeGate } from '../../packages/gate/src/gate.ts'
import { page, samplePolicy, visit } from '../../packages/gate/src/testing/sample.ts'
import { gatePieces } from './gate-page.ts'

/** In megabytes: after a first warm part of the page, and the most that was measured after it. */
export interface Memory {
  readonly size: number
  readonly heap: { readonly first: number; readonly most: number }
  readonly rss: { readonly first: number; readonly most: number }
}

if (import.meta.main) {
  const size = Number(process.argv[2]) * 1e6
  const pieces = gatePieces.map((piece) => new TextEncoder().encode(piece))
  let sent = 0
  const body = new ReadableStream<Uint8Array>({
    pull(to) {
      // The end of the page, over and over.
      const piece = pieces[sent ? pieces.length - 2 : 0] as Uint8Array
      sent += piece.length
      if (sent < size) to.enqueue(piece)
      else to.close()
    },
  })
  const gate = makeGate({ policy: samplePolicy(), script: 'window.first = 1' })
  const response = await gate(new Request('https://www.shop.example/', { headers: visit }), () => page(body))
  const samples: { heap: number; rss: number }[] = []
  let taken = 0
  for await (const bytes of response.body ?? []) {
    taken += bytes.length
    // As often in a small page as in a large one, and not before the first tenth.
    if (taken < (size / 10) * (samples.length + 1)) continue
    globalThis.gc?.()
    const { heapUsed, rss } = process.memoryUsage()
    samples.push({ heap: heapUsed / 1e6, rss: rss / 1e6 })
  }
  const span = (of: 'heap' | 'rss') => ({
    first: samples[1]?.[of] ?? 0,
    most: Math.max(...samples.slice(1).map((sample) => sample[of])),
  })
  console.log(JSON.stringify({ size: taken / 1e6, heap: span('heap'), rss: span('rss') } satisfies Memory))
}
