// What each kind of visit downloads of askfirst, as a real browser asks for it.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './packages.ts'
import { type VisitSize, visitSizesOfDemo } from './sizes.ts'
import { visitsTable, withVisits } from './write-sizes.ts'

const visits = await visitSizesOfDemo()

function visitOf(visit: string): VisitSize {
  const found = visits.find((one) => one.visit === visit)
  if (!found) throw new Error(`Nobody has made the visit “${visit}”.`)
  return found
}

test('every visit loads the script, and the first one the banner too', () => {
  for (const { files } of visits) expect(files).toContain('askfirst.js')
  expect(visitOf('the first, before any press').files).toContain('askfirst.banner.<language>.js')
})

test.each(['after a refusal', 'after a grant of everything'])(
  '%s, neither banner nor preferences are downloaded again',
  (visit) => {
    expect(visitOf(visit).files.filter((name) => /banner|widget/.test(name))).toEqual([])
    expect(visitOf(visit).largest).toBeLessThan(visitOf('the first, before any press').largest)
  },
)

test('only who opens the preferences downloads them', () => {
  const loading = visits.filter(({ files }) => files.includes('askfirst.widget.js'))
  expect(loading.map(({ visit }) => visit)).toEqual(['after a refusal, and the preferences are opened'])
})

test('the visits in the README are those of the demo', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  expect(readme, 'Update them with: node e2e/checks/write-sizes.ts').toBe(withVisits(readme, visitsTable(visits)))
})
