import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { issueToken } from '../operator/issue-token.ts'
import { testCollector, testVisitor } from '../test-site.ts'
import { openMetrics } from './metrics.ts'

const idle = {
  outboxCounts: async () => ({ waiting: 0, failing: 0 }),
  requestCounts: async () => ({ received: 0, open: 0, overdue: 0 }),
  runs: async () => [],
}
const head = { site: 'shop.example', size: 7, edge: new Uint8Array(), checkpoint: '' }

test('says what was answered, what was committed and how long it took, what waits and how long each log is', async () => {
  const metrics = openMetrics({ ...idle, heads: async () => [head] }, () => 3)
  metrics.answered('/v1/decisions', 201)
  metrics.answered('/v1/decisions', 201)
  metrics.committed('shop.example', 40, 7)
  metrics.failed()
  const [text, type] = await metrics.text()
  expect(type).toMatch(/^text\/plain/)
  for (const line of [
    'askfirst_answers_total{route="/v1/decisions",status="201"} 2',
    'askfirst_committed_total{site="shop.example"} 40',
    'askfirst_commit_seconds_bucket{le="0.005"} 0',
    'askfirst_commit_seconds_bucket{le="0.01"} 1',
    'askfirst_commit_failures_total 1',
    'askfirst_waiting 3',
    'askfirst_log_size{site="shop.example"} 7',
  ])
    expect(text.split('\n')).toContain(line)
})

test('has every metric that the runbook tells operators to watch', async () => {
  const runbook = readFileSync(join(import.meta.dirname, '../../../askfirst/deploy/RUNBOOK.md'), 'utf8')
  const named = new Set(runbook.match(/\baskfirst_\w+/g))
  const [text] = await openMetrics({ ...idle, heads: async () => [head] }, () => 0).text()
  expect(named.size).toBeGreaterThan(5)
  for (const name of named) expect(text).toMatch(new RegExp(`^# TYPE ${name} `, 'm'))
  for (const [, labelled = ''] of runbook.matchAll(/askfirst_(\w+\{state="\w+")\}/g))
    expect(text.replaceAll('site="shop.example",', '')).toContain(labelled)
})

test('speaks also where the store does not answer', async () => {
  const metrics = openMetrics({ ...idle, heads: () => Promise.reject(new Error('gone')) }, () => 0)
  expect((await metrics.text())[0]).toContain('askfirst_waiting 0')
})

test('answers this machine, and whoever has a token of an operator; nobody else, and no proxy for them', async () => {
  const { collector, decide } = await testCollector()
  await decide(testVisitor())
  const token = await issueToken(collector.store, { name: 'prometheus', lasts: 864e5 }, Date.now())
  const ask = (address: string, headers = {}) =>
    collector.fetch(new Request('https://consent.shop.example/metrics', { headers }), { address })
  const near = await ask('127.0.0.1')
  expect([near.status, near.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/plain')])
  expect(await near.text()).toContain('askfirst_answers_total{route="/v1/decisions",status="201"} 1')
  expect((await ask('::1')).status).toBe(200)
  expect((await ask('203.0.113.7')).status).toBe(401)
  expect((await ask('127.0.0.1', { 'x-forwarded-for': '203.0.113.7' })).status).toBe(401)
  expect((await ask('203.0.113.7', { authorization: `Bearer ${token}` })).status).toBe(200)
})
