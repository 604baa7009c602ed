// Where the numbers go: a table in the console and a file of JSON, each run's own.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Comparison, Measure } from './compare.ts'

/** One line of the table. */
export interface Row {
  readonly name: string
  readonly unit: 'ms' | 'µs'
  readonly plain?: number
  readonly guarded: number
  /** What askfirst adds: a share, or in the unit. */
  readonly added?: Comparison['added'] & { readonly measure: Measure }
  readonly limit?: number
  readonly note?: string
}

/** Playwright empties the folder before every run. */
export const resultsFile: string = join(import.meta.dirname, '../test-results/bench.json')

/** Prints rows, and adds them to the file. */
export function report(rows: readonly Row[]): void {
  mkdirSync(dirname(resultsFile), { recursive: true })
  writeFileSync(resultsFile, `${JSON.stringify([...reported(), ...rows], null, 2)}\n`)
  console.log(tableOf(rows))
}

function reported(): Row[] {
  try {
    return JSON.parse(readFileSync(resultsFile, 'utf8')) as Row[]
  } catch {
    return []
  }
}

/** Rows as Markdown: without askfirst, with it, what it adds with its 99 % interval, and what it may add. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ name, unit, plain, guarded, added, limit, note }) => {
    const amount = (value: number): string =>
      added?.measure === 'share' ? `${(value * 100).toFixed(1)} %` : `${value.toFixed(2)} ${unit}`
    return [
      name,
      plain === undefined ? '' : `${plain.toFixed(2)} ${unit}`,
      `${guarded.toFixed(2)} ${unit}`,
      added ? `${amount(added.median)} (${amount(added.low)} to ${amount(added.high)}, ${added.count} pairs)` : (note ?? ''),
      limit === undefined ? '' : amount(limit),
    ].join(' | ')
  })
  const header = ['what | without | with | askfirst adds | limit', '---|--:|--:|---|--:']
  return [...header, ...lines].map((line) => `| ${line} |`).join('\n')
}
