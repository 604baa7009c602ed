// What the suite found, as a table. Rows wait in files: a test that fails ends its worker, and what that remembers.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Found } from './visits.ts'

/** What was found of one tracker, loaded in one way. */
export interface Row {
  readonly tracker: string
  readonly way: string
  readonly unguarded: Found
  readonly refusing: Found
  readonly withdrawing: Found
}

/** Keeps a row for the table. */
export function keepRow(folder: string, row: Row): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${row.tracker.replaceAll('/', ' ')} ${row.way}.json`), JSON.stringify(row))
}

/** Every row that was kept, in numbers, and a line for each leak. */
export function tableOf(folder: string): string {
  const rows = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Row)
  const head = ['tracker', 'way', 'without: stored', 'sent', 'before', 'rejected', 'next page', 'granted: stored', 'sent']
  const cells = rows.map(({ tracker, way, unguarded, refusing, withdrawing }) => [
    tracker,
    way,
    ...[unguarded.stored, unguarded.sent, refusing.before, refusing.rejected, refusing.next].map(count),
    ...[withdrawing.stored, withdrawing.sent, withdrawing.withdrawn, withdrawing.reloaded, withdrawing.last].map(count),
  ])
  const table = [[...head, 'withdrawn', 'reloaded', 'last page'], ...cells]
  const widths = table[0]?.map((_, i) => Math.max(...table.map((row) => row[i]?.length ?? 0))) ?? []
  return [...table.map((row) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')), '', ...rows.flatMap(leaks)].join(
    '\n',
  )
}

function count(list: readonly string[] | undefined): string {
  return String(list?.length)
}

function leaks({ tracker, way, refusing, withdrawing }: Row): string[] {
  const { withdrawn = [], reloaded = [], last = [] } = withdrawing
  return Object.entries({ ...refusing, withdrawn, reloaded, last }).flatMap(([when, lines]) =>
    lines.map((line) => `LEAK ${tracker} (${way}), ${when}: ${line}`),
  )
}
