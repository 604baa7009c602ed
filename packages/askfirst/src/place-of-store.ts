// Where a store is, as people name it on the command line: a file, or the address of a PostgreSQL.

import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { isPostgres } from '@askfirst/collector'
import { CommandError } from './command-error.ts'

/** The address as it is, or the whole path of a file. */
export function placeOf(store: string): string {
  return isPostgres(store) ? store : resolve(store)
}

/** The same. @throws CommandError STORE_MISSING where there is no such file: opening it would make an empty one */
export function placeOfExisting(store: string): string {
  const place = placeOf(store)
  if (!isPostgres(place) && !existsSync(place))
    throw new CommandError(
      'STORE_MISSING',
      `There is no store at ${place}. Name the one of your \`askfirst serve\`: --store FILE`,
    )
  return place
}

/** To be printed. */
export function withoutPassword(place: string): string {
  return isPostgres(place) ? place.replace(/^(\w+:\/\/[^/@]*?):[^/]*@/, '$1:***@') : place
}
