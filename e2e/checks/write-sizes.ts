// Fills the table of sizes in the README from the built demo: `node e2e/checks/write-sizes.ts`.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './packages.ts'
import { type Size, sizesOfDemo } from './sizes.ts'

const readme = join(root, 'README.md')
const marked = /(<!-- sizes -->\n)[\s\S]*?(<!-- \/sizes -->)/

/** The table as Markdown, with a newline at its end. */
export function sizesTable(sizes: readonly Size[]): string {
  const rows = sizes.map(({ files, role, largest, limit }) => {
    const names = files.map((name) => `\`${name}\``).join(' and ')
    return `| ${names} | ${role} | ${thousands(largest)} | ${thousands(limit)} |`
  })
  return ['| file | loaded | bytes (brotli) | limit |', '|---|---|--:|--:|', ...rows, ''].join('\n')
}

/**
 * The README with the current table between `<!-- sizes -->` and `<!-- /sizes -->`.
 * @throws Error when the marks are missing
 */
export function withSizes(text: string, table: string): string {
  if (!marked.test(text))
    throw new Error('README.md needs the lines <!-- sizes --> and <!-- /sizes -->, for the table between them')
  return text.replace(marked, (_all, before: string, after: string) => before + table + after)
}

function thousands(bytes: number): string {
  return bytes.toLocaleString('en-US')
}

if (import.meta.main) writeFileSync(readme, withSizes(readFileSync(readme, 'utf8'), sizesTable(await sizesOfDemo())))
