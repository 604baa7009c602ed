// What the gate costs a page on its way. Needs no browser.

import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { expectWithin } from './bench-test.ts'
import type { Memory } from './gate-memory.ts'
import { takeFirstBytes, takeWholePages } from './gate-pairs.ts'
import { takeProxyLoads } from './proxy-loads.ts'
import { takeRewritings } from './rewriting-pairs.ts'

test('a page of 100 KB goes through the rewriter at 80 % of the speed of its parser', async () => {
  const subject = { name: 'rewrite 100 KB of HTML', unit: 'ms', measure: 'share', limit: 0.25 } as const
  await expectWithin(subject, async () => takeRewritings(200))
})

test('a page of 100 KB goes through the whole gate at 80 % of the speed of its parser', async () => {
  const subject = { name: '100 KB through the gate', unit: 'ms', measure: 'share', limit: 0.25 } as const
  await expectWithin(subject, () => takeWholePages(200))
})

test('the first byte waits for no more than the first piece', async () => {
  // Beside a handler that only parses the same piece: reading the request, judging and the page script may take half as long again.
  const subject = { name: 'first byte of 16 KB', unit: 'ms', measure: 'share', limit: 0.5 } as const
  await expectWithin(subject, () => takeFirstBytes(200))
})

test('a page of 200 MB takes no more memory than one of 20 MB', () => {
  const memoryOf = (megabytes: number): Memory =>
    JSON.parse(
      execFileSync(process.execPath, ['--expose-gc', join(import.meta.dirname, 'gate-memory.ts'), `${megabytes}`], {
        encoding: 'utf8',
      }),
    )
  const [small, large] = [memoryOf(20), memoryOf(200)]
  console.log(JSON.stringify({ small, large }))
  expect(large.size).toBeGreaterThan(190)
  expect(large.heap.most - large.heap.first).toBeLessThan(2)
  expect(large.heap.most - small.heap.most).toBeLessThan(2)
  // Pages that the process has not yet given back to the system; 53 MB where it was measured. A body that is kept would be 180.
  expect(large.rss.most - small.rss.most).toBeLessThan(100)
})

test('the proxy beside one that passes everything through: reported', async () => {
  await expectWithin({ name: 'proxy, 10 connections', unit: 'ms', measure: 'share' }, () => takeProxyLoads(5, 2))
})
