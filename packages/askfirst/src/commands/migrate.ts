// `askfirst migrate`

import {
  createRetentionRole,
  createSchema,
  grantRights,
  isPostgres,
  migrate,
  newestVersion,
  rightsFor,
  statementsFrom,
  versionOf,
} from '@askfirst/collector'
import { Command } from 'commander'
import { CommandError } from '../command-error.ts'
import { storeFile } from '../home.ts'
import { placeOf, placeOfExisting } from '../place-of-store.ts'
import { withDatabase } from '../with-database.ts'

interface Options {
  readonly store: string
  readonly role?: string
  readonly dryRun?: boolean
}

/** The command that brings a store to the shape this askfirst needs. */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description('bring a store to the shape that this askfirst needs; a PostgreSQL has to be migrated before it is used')
    .option('--store <place>', 'the SQLite file, or postgres://user@host/name', storeFile)
    .option('--role <name>', 'give this role of PostgreSQL what the collector needs, and nothing else')
    .option('--dry-run', 'print the SQL and change nothing')
    .addHelpText(
      'after',
      `
Run it as the owner of the database, and let the collector log in as the role: that one adds receipts and cannot change
or delete them. Deleting is for <role>_retention, which is made. A password is best given as PGPASSWORD.

Example:
  $ npx askfirst migrate --store postgres://owner@db/consent --role collector`,
    )
    .action(async ({ store, role, dryRun = false }: Options) => {
      if (role !== undefined && !isPostgres(store))
        throw new CommandError('STORE_FAILED', 'Only a PostgreSQL has roles. Leave out --role, or name one: --store postgres://…')
      await withDatabase(dryRun ? placeOfExisting(store) : placeOf(store), async (database) => {
        if (dryRun) {
          const from = await versionOf(database)
          const statements = [createSchema, ...statementsFrom(database.dialect, from)]
          const rights = role === undefined ? [] : [createRetentionRole(role), ...rightsFor(role)]
          console.log(`-- version ${from} to ${newestVersion}`)
          for (const text of [...(from === newestVersion ? [] : statements), ...rights]) console.log(`${text};`)
          return
        }
        const { from, to } = await migrate(database)
        console.log(from === to ? `The store has version ${to} already.` : `The store had version ${from} and has ${to} now.`)
        if (role === undefined) return
        await grantRights(database, role)
        console.log(`${role} may add receipts, and neither change nor delete them.`)
      })
    })
}
