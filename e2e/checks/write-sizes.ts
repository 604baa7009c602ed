// Fills the tables of the README: sizes and visits from the built demo, gaps from their tests. `node e2e/checks/write-sizes.ts`.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gaps } from '../gaps/table.ts'
import { beyondTable, gapsTable } from './gaps-table.ts'
import { root } from './packages.ts'
import { type Size, sizesOfDemo, type VisitSize, visitSizesOfDemo } from './sizes.ts'

const readme = join(root, 'README.md')

/** The table as Markdown, with a newline at its end. */
export function sizesTable(sizes: readonly Size[]): string {
  const rows = sizes.map(({ files, role, largest, limit }) => {
    const names = files.map((name) => `\`${name}\``).join(' and ')
    return `| ${names} | ${role} | ${thousands(largest)} | ${thousands(limit)} |`
  })
  return ['| file | loaded | bytes (brotli) | limit |', '|---|---|--:|--:|', ...rows, ''].join('\n')
}

/** The table of visits as Markdown, with a newline at its end. */
export function visitsTable(visits: readonly VisitSize[]): string {
  const rows = visits.map(({ visit, files, largest }) => {
    const names = files.map((name) => `\`${name}\``).join(', ')
    return `| ${visit} | ${names} | ${thousands(largest)} |`
  })
  return ['| visit | downloads | bytes (brotli) |', '|---|---|--:|', ...rows, ''].join('\n')
}

/**
 * The README with the current table between `<!-- sizes -->` and `<!-- /sizes -->`.
 * @throws Error when the marks are missing
 */
export function withSizes(text: string, table: string): string {
  return withTable(text, 'sizes', table)
}

/**
 * The README with the current table between `<!-- visits -->` and `<!-- /visits -->`.
 * @throws Error when the marks are missing
 */
export function withVisits(text: string, table: string): string {
  return withTable(text, 'visits', table)
}

/**
 * The README with the current table between `<!-- gaps -->` and `<!-- /gaps -->`.
 * @throws Error when the marks are missing
 */
export function withGaps(text: string, table: string): string {
  return withTable(text, 'gaps', table)
}

/**
 * The README with the current table between `<!-- beyond -->` and `<!-- /beyond -->`.
 * @throws Error when the marks are missing
 */
export function withBeyond(text: string, table: string): string {
  return withTable(text, 'beyond', table)
}

function withTable(text: string, name: string, table: string): string {
  const marked = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- /${name} -->)`)
  if (!marked.test(text))
    throw new Error(`README.md needs the lines <!-- ${name} --> and <!-- /${name} -->, for the table between them`)
  return text.replace(marked, (_all, before: string, after: string) => before + table + after)
}

function thousands(bytes: number): string {
  return bytes.toLocaleString('en-US')
}

if (import.meta.main) {
  const sized = withSizes(readFileSync(readme, 'utf8'), sizesTable(await sizesOfDemo()))
  const visited = withVisits(sized, visitsTable(await visitSizesOfDemo()))
  writeFileSync(readme, withBeyond(withGaps(visited, gapsTable(gaps)), beyondTable()))
}
