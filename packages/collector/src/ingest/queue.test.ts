import { expect, test } from 'vitest'
import type { Answer } from './engine.ts'
import { openQueue } from './queue.ts'
import type { RefusalWish } from './wish.ts'

const wishOf = (site: string): RefusalWish => ({
  kind: 'refusal',
  site,
  message: { language: 'en', layout: 'bar', categories: {} },
  at: 0,
})

/** Hears of commits, and does nothing. */
const nobody = { committed: () => {}, failed: () => {} }

/** A disk that is done with a commit when the test says so. */
function slowDisk() {
  const commits: { site: string; wishes: number; done: () => void }[] = []
  const commit = (site: string, wishes: readonly unknown[]): Promise<Answer[]> =>
    new Promise((resolve) => commits.push({ site, wishes: wishes.length, done: () => resolve(wishes.map(() => ({}))) }))
  return { commits, commit }
}

test('has one commit under way, and answers all who waited with the next', async () => {
  const { commits, commit } = slowDisk()
  const queue = openQueue(commit, nobody)
  const first = queue.add(wishOf('one'))
  await expect.poll(() => commits.length).toBe(1)
  const rest = Promise.all([1, 2, 3].map(() => queue.add(wishOf('one'))))
  expect([commits.length, queue.length]).toEqual([1, 3])
  commits[0]?.done()
  await first
  await expect.poll(() => commits.length).toBe(2)
  commits[1]?.done()
  await rest
  expect(commits.map(({ wishes }) => wishes)).toEqual([1, 3])
})

test('refuses what could not be answered soon, and forgets nobody who waits', async () => {
  const { commits, commit } = slowDisk()
  const queue = openQueue(commit, nobody, 2)
  const taken = [queue.add(wishOf('one')), queue.add(wishOf('one'))]
  await expect(queue.add(wishOf('one'))).rejects.toMatchObject({ code: 'BUSY' })
  await expect.poll(() => commits.length).toBe(1)
  commits[0]?.done()
  await Promise.all(taken)
})

test('lets no site take the turns or the room of another', async () => {
  const { commits, commit } = slowDisk()
  const queue = openQueue(commit, nobody, 600)
  const all = [...Array(600).fill('flooded'), 'small'].map((site) => queue.add(wishOf(site)))
  for (const at of [0, 1, 2, 3]) {
    await expect.poll(() => commits.length).toBe(at + 1)
    commits[at]?.done()
  }
  await Promise.all(all)
  expect(commits.map(({ site, wishes }) => [site, wishes])).toEqual([
    ['flooded', 256],
    ['small', 1],
    ['flooded', 256],
    ['flooded', 88],
  ])
})

test('tells all who waited that a commit failed, and goes on', async () => {
  let failing = true
  const heard: string[] = []
  const queue = openQueue(
    async (_, wishes) => {
      if (failing) throw new Error('disk full')
      return wishes.map(() => ({}))
    },
    { committed: (site, wishes) => heard.push(`${site} ${wishes}`), failed: () => heard.push('failed') },
  )
  await expect(Promise.allSettled([queue.add(wishOf('one')), queue.add(wishOf('one'))])).resolves.toMatchObject([
    { status: 'rejected' },
    { status: 'rejected' },
  ])
  failing = false
  await expect(queue.add(wishOf('one'))).resolves.toEqual({})
  expect(heard).toEqual(['failed', 'one 1'])
})
