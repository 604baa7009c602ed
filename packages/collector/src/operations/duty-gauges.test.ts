import { Registry } from 'prom-client'
import { expect, test } from 'vitest'
import { runRetention } from '../retention/run-retention.ts'
import { testCollector } from '../test-site.ts'
import { addDutyGauges, type DutyStore } from './duty-gauges.ts'

const textOf = async (store: DutyStore, now: () => number): Promise<string[]> => {
  const registry = new Registry()
  addDutyGauges([registry], store, now)
  return (await registry.metrics()).split('\n')
}

test('says who is not told, what is due and when proof was deleted last', async () => {
  const at = Date.parse('2026-11-24T10:00:00.000Z')
  const { collector, call } = await testCollector({ now: () => at, chores: false })
  const { store } = collector
  await call('POST', '/v1/requests', { body: { site: 'shop.example', kind: 'access' } })
  const record = crypto.randomUUID()
  const message = { site: 'shop.example', hook: 'h', record, seq: 1, message: record, body: '{}', createdAt: at }
  await store.addMessages([message])
  for (const later of [0, 1]) await store.claimMessages('shop.example', 'h', at + later, at + later + 1, 9)
  const early = await textOf(store, () => at)
  expect(early).toContain('askfirst_retention_seconds{site="shop.example"} -1')
  expect(early).toContain('askfirst_requests{site="shop.example",state="overdue"} 0')
  await runRetention('shop.example', { proof: 13 }, store, () => at)
  const late = await textOf(store, () => at + 31 * 864e5)
  for (const line of [
    'askfirst_outbox{site="shop.example",state="waiting"} 1',
    'askfirst_outbox{site="shop.example",state="failing"} 1',
    'askfirst_outbox_oldest_seconds{site="shop.example"} 2678400',
    'askfirst_requests{site="shop.example",state="open"} 1',
    'askfirst_requests{site="shop.example",state="overdue"} 1',
    'askfirst_retention_seconds{site="shop.example"} 2678400',
  ])
    expect(late).toContain(line)
})

test('says nothing, and fails at nothing, where the store does not answer', async () => {
  const gone = () => Promise.reject(new Error('gone'))
  const store = { heads: gone, outboxCounts: gone, requestCounts: gone, runs: gone }
  expect((await textOf(store, () => 0)).filter((line) => line && !line.startsWith('#'))).toEqual([])
})
