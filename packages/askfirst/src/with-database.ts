// A store opened for one command, closed whatever happens, with errors that say what to do.

import { connectDatabase, type Database } from '@askfirst/collector'
import { CommandError } from './command-error.ts'

/** What `run` gives. @throws CommandError STORE_FAILED with what the database said */
export async function withDatabase<T>(place: string, run: (database: Database) => Promise<T>): Promise<T> {
  let database: Database | undefined
  try {
    database = connectDatabase(place)
    return await run(database)
  } catch (cause) {
    if (cause instanceof CommandError) throw cause
    throw new CommandError('STORE_FAILED', messageOf(cause), { cause })
  } finally {
    await database?.close()
  }
}

/** A server that cannot be reached says why in its cause. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  return cause instanceof Error ? `${error.message} (${cause.message})` : error.message
}
