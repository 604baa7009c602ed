// The database that cannot be reached now, as an answer: whoever asked may ask again, and nothing is recorded twice.

import { CollectorProblem } from '../problems.ts'

/** Thrown where the database does not answer, breaks off or is too busy. `cause` is what it said. */
export class StoreAway extends CollectorProblem {
  override readonly cause: Error

  constructor(cause: Error) {
    super('STORE_AWAY')
    this.cause = cause
  }
}
