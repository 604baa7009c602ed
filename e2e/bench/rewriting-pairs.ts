// A page of 100 KB through the gate's rewriter, and through the same parser without being looked at, in turns.

import { makeHtmlOutput } from '../../packages/gate/src/html-output.ts'
import { openReading } from '../../packages/gate/src/read-html.ts'
import { openHtmlRewriter } from '../../packages/gate/src/rewrite-html.ts'
import { sampleRewriting } from '../../packages/gate/src/testing/sample-rewriting.ts'
import { type Pair, sidesOf } from './compare.ts'

const item = (index: number): string =>
  `<li class="card"><a href="/products/${index}"><img src="/images/${index}.webp" alt="Product ${index}" width="320" loading="lazy"><h3>Product ${index}</h3></a><p>Words about the product that say what it is made of &amp; who has made it; enough to read for a while.</p><button type="button" data-id="${index}" style="color: red">Buy</button></li>\n`

/** A shop with a tracker, a film, a script and a style of its own. */
const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title><link rel="stylesheet" href="/a.css"><script async src="https://ads.example/tag.js"></script><script>${'function join(list) { return list.map((one) => one + "text").join() }\n'.repeat(130)}</script><style>${'.a > .b { color: red; background: url(/a.png) }\n'.repeat(100)}</style></head><body><ul>${Array.from({ length: 260 }, (_, index) => item(index)).join('')}</ul><iframe src="https://video.example/1"></iframe></body></html>`

/** As servers send it. */
const pieces = page.match(/.{1,16384}/gs) ?? []

const sides = {
  plain(): void {
    const output = makeHtmlOutput()
    let seen = 0
    const reading = openReading(false, ({ location }) => {
      seen = location?.endOffset ?? seen
    })
    for (const piece of pieces) {
      output.add(piece)
      reading.write(piece)
      reading.release()
      output.pass(seen)
      output.take()
    }
    reading.write('', true)
  },
  guarded(): void {
    const { write, end } = openHtmlRewriter(sampleRewriting)
    for (const piece of pieces) write(piece)
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
