import { expect, test } from 'vitest'
import { retainWhenDue } from './chores.ts'
import type { LogLine } from './log-line.ts'
import { runRetention } from './retention/run-retention.ts'
import { testCollector, testVisitor } from './test-site.ts'

test('deletes once a day, says what, and goes on at once with what was interrupted', async () => {
  const { collector, site } = await testCollector({ chores: false })
  const { store } = collector
  const clock = { at: Date.parse('2026-11-24T10:00:00.000Z') }
  const lines: LogLine[] = []
  const again = async (later: number): Promise<number> => {
    clock.at += later
    await retainWhenDue(site.policy, { store, now: () => clock.at, auditMonths: 24 }, (line) => void lines.push(line))
    return lines.length
  }
  expect([await again(0), await again(1), await again(864e5 - 2), await again(1), await again(36e5)]).toEqual([1, 1, 1, 2, 2])
  expect(lines[0]).toMatchObject({
    level: 'info',
    what: 'deleted',
    site: 'shop.example',
    counts: { events: 0, tombstones: 0, audit: 0 },
  })
  const [latest] = await store.runs('shop.example', 1)
  if (latest) {
    const { endedAt: _endedAt, ...interrupted } = latest
    await store.saveRun(interrupted)
  }
  expect([await again(36e5), await again(36e5)]).toEqual([3, 3])
  expect(await store.runs('shop.example', 9)).toHaveLength(2)
})

test('a retention run that is told to stop does, and the next one goes on with it', async () => {
  const { collector, site, decide } = await testCollector({ chores: false })
  await decide(testVisitor())
  const [stopping, at] = [new AbortController(), Date.parse('2040-01-01T00:00:00.000Z')]
  stopping.abort()
  const stopped = await runRetention('shop.example', site.policy.retention, collector.store, () => at, stopping.signal)
  expect(stopped).not.toHaveProperty('endedAt')
  const ended = await runRetention('shop.example', site.policy.retention, collector.store, () => at)
  expect(ended).toMatchObject({ run: stopped?.run, endedAt: at, counts: { events: 1 } })
})
