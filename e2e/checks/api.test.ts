import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { apiReport } from './api-report.ts'
import { packages } from './packages.ts'

test.each(packages)('the public API of $id is the one in packages/$id/api.md', (item) => {
  const file = join(item.folder, 'api.md')
  const report = apiReport(item)
  if (process.env.UPDATE) writeFileSync(file, report)
  const committed = existsSync(file) ? readFileSync(file, 'utf8') : ''
  expect(report, 'If you meant it: UPDATE=1 npx vitest run --config e2e/checks/vitest.config.ts api').toBe(committed)
})

/** The report of a package with these declaration files. */
function reportOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'askfirst-api-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'dist'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'dist', name), text)
  const exports = { '.': { types: './dist/index.d.ts', default: './dist/index.js' } }
  return apiReport({ id: 'a', folder, manifest: { name: 'a', version: '1.0.0', exports } })
}

const index = "export { one, type Two as Zwei } from './one.ts';\n"

test('tells what is exported, and what that mentions', () => {
  const report = reportOf({
    'index.d.ts': index,
    'one.d.ts':
      "import type { Three } from './three.ts';\nexport declare function one(a: Three): Two;\nexport interface Two {\n    readonly a: 1;\n}\nexport declare const hidden: 1;\n",
    'three.d.ts': 'export type Three = 3;\n',
  })
  expect(report).toContain('Exports: `Zwei`, `one`')
  expect(report).toContain('function one(a: Three): Two')
  expect(report).toContain('type Three = 3')
  expect(report).not.toContain('hidden')
})

test('changes with a type that is only reached, not with a comment', () => {
  const one = (two: string) => reportOf({ 'index.d.ts': index, 'one.d.ts': `${two}\nexport declare const one: Two;\n` })
  expect(one('/** Said. */\nexport type Two = 2;')).toBe(one('export type Two = 2;'))
  expect(one('export type Two = 3;')).not.toBe(one('export type Two = 2;'))
})
