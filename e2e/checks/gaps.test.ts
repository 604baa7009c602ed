// The table of gaps is that of the README, and nothing in it is only said.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { gaps } from '../gaps/table.ts'
import { vectors } from '../leaks/vectors/all.ts'
import { beyondGate } from '../leaks/vectors/beyond-gate.ts'
import { beyondTable, gapsTable, proofs, unproven } from './gaps-table.ts'
import { root } from './packages.ts'
import { withBeyond, withGaps } from './write-sizes.ts'

const tests = proofs()

test('every gap has a test in every browser, and every test a gap', () => {
  for (const titles of Object.values(tests)) expect(titles.length).toBeGreaterThanOrEqual(gaps.length)
  expect(unproven(gaps, tests)).toEqual([])
})

test('would find a gap that nobody proves, and a test that nobody lists', () => {
  const [first, ...rest] = gaps
  const added = { ...first, name: 'sleight of hand' } as (typeof gaps)[0]
  expect(unproven([...gaps, added], tests)).toEqual([
    'Chromium: no test for “sleight of hand”',
    'Firefox: no test for “sleight of hand”',
    'WebKit: no test for “sleight of hand”',
  ])
  expect(unproven(rest, tests).length).toBeGreaterThanOrEqual(3)
})

test('the gaps in the README are those of the tests', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  expect(readme, 'Update them with: node e2e/checks/write-sizes.ts').toBe(
    withBeyond(withGaps(readme, gapsTable(gaps)), beyondTable()),
  )
})

test('puts the table between its marks, one row for each gap', () => {
  const text = withGaps('a\n<!-- gaps -->\nold\n<!-- /gaps -->\nb', gapsTable(gaps.slice(0, 1)))
  expect(text.split('\n')).toEqual([
    'a',
    '<!-- gaps -->',
    '| what | why | script alone | Chromium | Firefox | WebKit | script + gate |',
    '|---|---|---|---|---|---|---|',
    expect.stringMatching(/^\| `<script src>` .* \| open \| open \| open \| held: .* \|$/),
    '<!-- /gaps -->',
    'b',
  ])
  expect(() => withGaps('nothing', '')).toThrow('gaps')
})

test('what still gets out behind the gate is one of the vectors, and at most five where a Content-Security-Policy is enforced', () => {
  const names = new Set(vectors.map(({ name }) => name))
  for (const reasons of Object.values(beyondGate))
    expect(
      Object.values(reasons)
        .flat()
        .filter((name) => !names.has(name)),
    ).toEqual([])
  expect(Object.values(beyondGate.enforce).flat().length).toBeLessThanOrEqual(5)
})
