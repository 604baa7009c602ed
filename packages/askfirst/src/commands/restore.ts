// `askfirst restore`

import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import {
  compareCheckpoint,
  isPostgres,
  readErasures,
  remembersErasuresFor,
  restoreBackup,
  storeOf,
  type Tombstone,
} from '@askfirst/collector'
import { Command } from 'commander'
import { collect } from '../collect.ts'
import { CommandError } from '../command-error.ts'
import { placeOf, placeOfExisting } from '../place-of-store.ts'
import { withDatabase } from '../with-database.ts'

interface Options {
  readonly store: string
  /** False: there is none. */
  readonly erasures?: string | false
  readonly checkpoint?: readonly string[]
}

/** The command that makes a store of a backup. Exits with 1 where a log does not verify or is not the one of a checkpoint. */
export function restoreCommand(): Command {
  return new Command('restore')
    .description('make a store of a backup, erase again what was erased since, and verify every log')
    .argument('<file>', 'what `askfirst backup` wrote')
    .requiredOption('--store <place>', 'an SQLite file that does not exist yet, or a PostgreSQL that is empty')
    .option(
      '--erasures <place>',
      'what was erased since: the old store, if it still opens, or a list of `askfirst backup --erasures`',
    )
    .option('--no-erasures', 'nothing was erased since, or nobody knows any more')
    .option('--checkpoint <file>', 'a checkpoint that was kept elsewhere: is the log behind it? May be repeated', collect)
    .addHelpText(
      'after',
      `
What was recorded after the backup is not in it. Visitors who hold newer receipts will find them missing from the log:
--checkpoint says how many, and what is missing should be told, not hidden.

Example:
  $ npx askfirst restore receipts-1.askfirst --store new.sqlite --erasures /var/lib/askfirst/receipts.sqlite`,
    )
    .action(async (file: string, options: Options) => {
      if (options.erasures === undefined || (options.erasures as unknown) === true)
        throw new CommandError(
          'STORE_FAILED',
          'A backup knows nothing of what was erased after it. Name the old store or a list: --erasures PLACE. Or say that there is nothing: --no-erasures',
        )
      const erasures = options.erasures === false ? [] : await erasuresOf(options.erasures)
      await withDatabase(placeOf(options.store), async (database) => {
        const { time, rows, erased, logs } = await restoreBackup(file, database, erasures)
        console.log(`Restored ${rows.events ?? 0} receipts as of ${time}. Records erased again: ${erased}.`)
        if (Date.now() - Date.parse(time) > remembersErasuresFor)
          complain('The backup is older than 36 days. What was erased soon after it is forgotten, and may be back.')
        for (const [site, faults] of Object.entries(logs)) {
          if (faults.length === 0) console.log(`The log of ${site} verifies.`)
          for (const { leaf, message } of faults) complain(`The log of ${site} is not what it was: leaf ${leaf}, ${message}.`)
        }
        for (const path of options.checkpoint ?? []) await sayCompared(database, path)
      })
    })
}

async function erasuresOf(place: string): Promise<readonly Tombstone[]> {
  const found = placeOfExisting(place)
  if (isPostgres(found) || !isCompressed(found)) return await withDatabase(found, (database) => readErasures(database))
  return await readErasures(found)
}

/** Does the file begin as gzip does, and no database? */
function isCompressed(path: string): boolean {
  const bytes = Buffer.alloc(2)
  const file = openSync(path, 'r')
  readSync(file, bytes)
  closeSync(file)
  return bytes.toString('hex') === '1f8b'
}

async function sayCompared(database: Parameters<typeof storeOf>[0], path: string): Promise<void> {
  const checkpoint = readFileSync(path, 'utf8')
  const store = storeOf(database)
  for (const { site } of await store.heads()) {
    const compared = await compareCheckpoint(store, site, checkpoint)
    if (compared.result === 'same') return console.log(`The log of ${site} continues the one of ${path}.`)
    if (compared.result === 'behind')
      return complain(`The log of ${site} is behind ${path}: ${compared.lost} entries that were recorded are not in this backup.`)
    if (compared.result === 'other') return complain(`The log of ${site} is another one than that of ${path}.`)
  }
  complain(`${path} is signed by no key of these sites.`)
}

function complain(text: string): void {
  console.error(text)
  process.exitCode = 1
}
