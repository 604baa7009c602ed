import { expect, test, vi } from 'vitest'
import { testCollector } from '../test-site.ts'
import { openReadiness } from './readiness.ts'

const fine = { isFull: () => false, isLost: () => false }

test('is ready where the store takes a write, which changes nothing', async () => {
  const { collector } = await testCollector()
  const before = await collector.store.heads()
  expect(await openReadiness(collector.store, ['shop.example'], fine)()).toBeUndefined()
  expect(await collector.store.heads()).toEqual(before)
})

test('is not where the store reads but does not write, is slow, or too many wait', async () => {
  vi.useFakeTimers()
  const readOnly = { touch: () => Promise.reject(new Error('attempt to write a readonly database')) }
  const stuck = { touch: () => new Promise<void>(() => {}) }
  expect(await openReadiness(readOnly, ['shop.example'], fine)()).toBe('STORE_UNAVAILABLE')
  const slow = openReadiness(stuck, ['shop.example'], fine)()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await slow).toBe('STORE_SLOW')
  expect(await openReadiness(stuck, ['shop.example'], { ...fine, isFull: () => true })()).toBe('QUEUE_FULL')
  vi.useRealTimers()
})

test('writes once a second at the most, and finds out when it is well again', async () => {
  let [time, writes, fails] = [0, 0, true]
  const touch = async () => {
    writes++
    if (fails) throw new Error('full')
  }
  const isReady = openReadiness({ touch }, ['shop.example'], fine, () => time)
  for (let asked = 0; asked < 50; asked++) expect(await isReady()).toBe('STORE_UNAVAILABLE')
  fails = false
  time += 1_000
  expect(await isReady()).toBeUndefined()
  expect(writes).toBe(2)
})
