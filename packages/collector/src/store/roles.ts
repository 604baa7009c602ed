// What the collector's role in PostgreSQL may do (R53): it adds events, and only a role of its own deletes them.

import { retentionSuffix } from './postgres.ts'
import type { Database } from './sql.ts'
import { type Table, tablesOf } from './tables.ts'

/** By what is allowed with a table: what the collector itself may, and what it may as the retention role. */
const allowed = {
  keep: ['SELECT, INSERT', 'SELECT'],
  grow: ['SELECT, INSERT, UPDATE', 'SELECT, UPDATE'],
  append: ['SELECT, INSERT', 'SELECT, DELETE'],
  change: ['SELECT, INSERT, UPDATE', 'SELECT, INSERT, UPDATE, DELETE'],
  everything: ['SELECT, INSERT, UPDATE, DELETE', 'SELECT, INSERT, UPDATE, DELETE'],
} as const

/**
 * The statements that give `role` what the collector needs and nothing else. They may be run again, and by an administrator:
 * beside the tables' owner it takes somebody who may make roles. The role itself has to be there.
 *
 * Deleting is for a second role, `<role>_retention`, which nobody can log in as. The collector takes it on for the length of
 * a transaction that erases or that ends what has had its time, and has none of its rights otherwise.
 */
export function rightsFor(role: string): readonly string[] {
  const own = quoted(role)
  const retention = quoted(role + retentionSuffix)
  const grants = tablesOf().flatMap(({ name, rights }: Table) => [
    `REVOKE ALL ON ${name} FROM ${own}, ${retention}`,
    `GRANT ${allowed[rights ?? 'everything'][0]} ON ${name} TO ${own}`,
    `GRANT ${allowed[rights ?? 'everything'][1]} ON ${name} TO ${retention}`,
  ])
  return [
    // What it may do as another role it does not do by itself; GRANT takes this over from the role.
    `ALTER ROLE ${own} NOINHERIT`,
    `GRANT ${retention} TO ${own}`,
    `GRANT SELECT ON askfirst_schema TO ${own}, ${retention}`,
    ...grants,
  ]
}

/** What {@link rightsFor} needs before, once. */
export function createRetentionRole(role: string): string {
  return `CREATE ROLE ${quoted(role + retentionSuffix)} NOLOGIN NOINHERIT`
}

/**
 * Gives `role` its rights, all or none.
 * @throws Error where there is no such role
 */
export async function grantRights(database: Database, role: string): Promise<void> {
  await database.transaction(async (sql) => {
    const isThere = async (name: string): Promise<boolean> =>
      (await sql.all('SELECT 1 AS one FROM pg_roles WHERE rolname = $1', [name])).length > 0
    if (!(await isThere(role)))
      throw new Error(`There is no role ${role}. Make it: CREATE ROLE ${quoted(role)} LOGIN PASSWORD '…'`)
    if (!(await isThere(role + retentionSuffix))) await sql.run(createRetentionRole(role))
    for (const text of rightsFor(role)) await sql.run(text)
  })
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
