// `askfirst counts`

import { type HeldCount, openDatabase, storeOf } from '@askfirst/collector'
import { Command, Option } from 'commander'
import { storeFile } from '../home.ts'
import { placeOfExisting } from '../place-of-store.ts'

interface Options {
  readonly store: string
  readonly site?: string
  readonly format: 'text' | 'json'
}

/** The command that says what report mode has seen. The collector may run meanwhile. */
export function countsCommand(): Command {
  return new Command('counts')
    .description('say what would have been held on pages in report mode: sums per day, site, service and surface')
    .option('--store <file>', 'the SQLite file of the collector, or postgres://user@host/name', storeFile)
    .option('--site <domain>', 'only this site')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .addHelpText('after', '\nExample:\n  $ npx askfirst counts --site shop.example')
    .action(async ({ store, site, format }: Options) => {
      const counts = await readCounts(placeOfExisting(store), site)
      console.log(format === 'json' ? JSON.stringify(counts, null, 2) : tableOf(counts))
    })
}

async function readCounts(place: string, site: string | undefined): Promise<readonly HeldCount[]> {
  const store = storeOf(await openDatabase(place))
  try {
    return await store.heldCounts(site)
  } finally {
    await store.close()
  }
}

function tableOf(counts: readonly HeldCount[]): string {
  if (counts.length === 0)
    return 'Nothing has been counted. Pages count where their policy says `mode: "report"` and names a `collector`.'
  const rows = counts.map(({ day, site, service, what, count }) => [day, site, service, what, count.toLocaleString('en-US')])
  const widths = [0, 1, 2, 3, 4].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  return rows
    .map((row) => row.map((cell, at) => (at === 4 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join('  '))
    .join('\n')
}
