// What SQLite and PostgreSQL have in common, as far as we use it. Every statement is written once, against this.

/** Bytes are `Uint8Array`, truth is 0 or 1, a moment is milliseconds or ISO 8601; integers are safe ones. */
export type Value = string | number | Uint8Array | null

/**
 * Runs statements. Their values stand as `$1`, `$2`, … Of several that are asked for at once (`Promise.all`) each sees what
 * the ones before it did, and a database over the network is asked for all of them in one round trip.
 */
export interface Sql {
  /** The rows that the statement answers. The caller says what is in them. */
  all<T>(text: string, values?: readonly Value[]): Promise<T[]>
  /** How many rows the statement changed. */
  run(text: string, values?: readonly Value[]): Promise<number>
  /**
   * Adds rows, each with its values in the order of `columns`; gives how many. `conflict` is what comes after
   * `ON CONFLICT`, such as `DO NOTHING`. All of the rows or none.
   */
  insert(table: string, columns: readonly string[], rows: readonly (readonly Value[])[], conflict?: string): Promise<number>
}

/** A database that is open. Every promise of it that resolves says that what it did is on disk. */
export interface Database extends Sql {
  readonly dialect: 'sqlite' | 'postgres'
  /** What stands at the end of a SELECT that keeps others from changing its rows until the transaction ends. */
  readonly forUpdate: string
  /**
   * All of `run` or nothing of it. It may be run more than once where others wrote the same rows meanwhile: it must do
   * nothing but read and write through what it is given.
   */
  transaction<T>(run: (sql: Sql) => Promise<T>): Promise<T>
  /** A transaction that may delete what is otherwise only added to, where the database keeps that apart (R53). */
  deletion<T>(run: (sql: Sql) => Promise<T>): Promise<T>
  /** Reads everything as it is at one moment, while others go on writing. */
  snapshot<T>(run: (sql: Sql) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** `sql`, until `end`: what a transaction has under way when it fails must not run behind it. */
export function untilEnd(sql: Sql): { readonly sql: Sql; end(): void } {
  let isOver = false
  const guard = <A extends unknown[], R>(run: (...args: A) => Promise<R>) => {
    return (...args: A): Promise<R> => (isOver ? Promise.reject(new Error('The transaction is over.')) : run(...args))
  }
  const end = (): void => {
    isOver = true
  }
  return { sql: { all: guard(sql.all) as Sql['all'], run: guard(sql.run), insert: guard(sql.insert) }, end }
}

/**
 * `$from, $from+1, …` for a list of `values`, and the values, which are repeated up to the next power of two: so a
 * statement has few spellings, and each is prepared once.
 */
export function listOf(values: readonly Value[], from: number): readonly [text: string, values: readonly Value[]] {
  const length = 2 ** Math.ceil(Math.log2(Math.max(1, values.length)))
  const padded = Array.from({ length }, (_, at) => values[Math.min(at, values.length - 1)] ?? null)
  return [padded.map((_, at) => `$${from + at}`).join(', '), padded]
}
