// A page of 100 KB through the gate's rewriter, and through the same parser without being looked at, in turns.

import { openHtmlRewriter } from '../../packages/gate/src/html/rewrite-html.ts'
import { sampleRewriting } from '../../packages/gate/src/testing/sample-rewriting.ts'
import { type Pair, sidesOf } from './compare.ts'
import { gatePieces } from './gate-page.ts'
import { openPassing } from './open-passing.ts'

const sides = {
  plain(): void {
    const { write, end } = openPassing()
    for (const piece of gatePieces) write(piece)
    end()
  },
  guarded(): void {
    const { write, end } = openHtmlRewriter(sampleRewriting)
    for (const piece of gatePieces) write(piece)
    end()
  },
}

/** Milliseconds of the processor, so that what else the machine does counts for nothing. */
export function takeRewritings(count: number): Pair[] {
  const time = (work: () => void): number => {
    const before = process.cpuUsage()
    work()
    return process.cpuUsage(before).user / 1000
  }
  for (let i = 0; i < 60; i++) for (const side of sidesOf(i)) sides[side]()
  return Array.from({ length: count }, (_, index) => {
    const pair = { plain: 0, guarded: 0 }
    for (const side of sidesOf(index)) pair[side] = time(sides[side])
    return pair
  })
}
