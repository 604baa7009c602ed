// What the gate costs a page on its way. Needs no browser.

import { test } from '../fixtures.ts'
import { expectWithin } from './bench-test.ts'
import { takeRewritings } from './rewriting-pairs.ts'

test('a page of 100 KB goes through the rewriter at 80 % of the speed of its parser', async () => {
  const subject = { name: 'rewrite 100 KB of HTML', unit: 'ms', measure: 'share', limit: 0.25 } as const
  await expectWithin(subject, async () => takeRewritings(200))
})
