// `askfirst backup`

import { writeBackup } from '@askfirst/collector'
import { Command } from 'commander'
import { storeFile } from '../home.ts'
import { placeOfExisting } from '../place-of-store.ts'
import { withDatabase } from '../with-database.ts'

interface Options {
  readonly store: string
  readonly out: string
  readonly erasures?: boolean
}

/** The command that writes all a store holds into one file, while the collector runs. */
export function backupCommand(): Command {
  return new Command('backup')
    .description('write everything a store holds into one file, as it is at one moment, while the collector runs')
    .requiredOption('--out <file>', 'the file to write; it must not exist')
    .option('--store <place>', 'the SQLite file, or postgres://user@host/name', storeFile)
    .option('--erasures', 'write only the list of what was erased: keep the newest one apart from the backups')
    .addHelpText(
      'after',
      `
The file holds the keys that sign receipts: keep it as safe as the store. It restores into either kind of store.
Keep no backup longer than 36 days: so long the store remembers what was erased, and a restore can erase it again.

Example:
  $ npx askfirst backup --store /var/lib/askfirst/receipts.sqlite --out /backup/receipts-1.askfirst`,
    )
    .action(async ({ store, out, erasures = false }: Options) => {
      await withDatabase(placeOfExisting(store), async (database) => {
        const counts = await writeBackup(database, out, erasures ? ['erased'] : undefined)
        console.log(
          erasures
            ? `${out} lists what was erased: ${counts.erased ?? 0}.`
            : `${out} is written. Sites: ${counts.heads ?? 0}, receipts: ${counts.events ?? 0}.`,
        )
      })
    })
}
