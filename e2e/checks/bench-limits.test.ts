// When the benchmarks call a limit broken. No browser: the times are made up, from a seed.

import { expect, test } from 'vitest'
import { compareWithin, type Pair } from '../bench/compare.ts'
import { medianOf } from '../bench/median.ts'

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Sixty pairs of a machine that is never quiet: 20 % noise, and every tenth measurement takes ten times as long. */
function noisyPairs(random: () => number, added: number): Pair[] {
  const time = (share: number) => 20 * (1 + share) * (0.9 + 0.2 * random()) * (random() < 0.1 ? 10 : 1)
  return Array.from({ length: 60 }, () => ({ plain: time(0), guarded: time(added) }))
}

/** In how many of a hundred runs the limit of 5 % counts as broken. */
async function brokenRuns(added: number): Promise<number> {
  let broken = 0
  for (let seed = 0; seed < 100; seed++) {
    const random = randomFrom(seed)
    if ((await compareWithin(0.05, 'share', async () => noisyPairs(random, added))).isBroken) broken++
  }
  return broken
}

test('noise alone breaks no limit, however much of it there is', async () => {
  expect(await brokenRuns(0)).toBe(0)
  expect(await brokenRuns(0.03)).toBe(0)
})

test('what is well over the limit is found through the same noise', async () => {
  expect(await brokenRuns(0.15)).toBeGreaterThan(90)
})

test('measures again before a limit counts as broken, and no longer than needed', async () => {
  let rounds = 0
  const pairs = (added: number) => async () => {
    rounds++
    return noisyPairs(randomFrom(rounds), added)
  }
  await compareWithin(0.05, 'share', pairs(-0.5))
  expect(rounds).toBe(1)
  await compareWithin(0.05, 'share', pairs(0.5))
  expect(rounds).toBe(4)
})

test('the interval holds the true middle', () => {
  const random = randomFrom(1)
  let missed = 0
  for (let run = 0; run < 1000; run++) {
    const { low, high } = medianOf(Array.from({ length: 41 }, random))
    if (low > 0.5 || high < 0.5) missed++
  }
  expect(missed).toBeLessThan(15)
})

test('there is no median of nothing', () => {
  expect(() => medianOf([])).toThrow(RangeError)
  expect(medianOf([3, 1, 2, 10])).toMatchObject({ median: 2.5, low: 1, high: 10, count: 4 })
})

test('few pairs with wide intervals are judged by their median, which has to lie over the limit in each round', async () => {
  const wide = [0, 20, 40].map((guarded) => ({ plain: 0, guarded }))
  const quiet = [0, 1, 40].map((guarded) => ({ plain: 0, guarded }))
  const rounds = [wide, wide, quiet]
  expect((await compareWithin(16, 'difference', async () => wide)).isBroken).toBe(false)
  expect((await compareWithin(16, 'difference', async () => wide, 'median')).isBroken).toBe(true)
  expect((await compareWithin(16, 'difference', async () => rounds.shift() ?? [], 'median')).isBroken).toBe(false)
})
