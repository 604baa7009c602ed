// Sums without anything about whose they are: what was decided, and what report mode would have held (R9, R10).

import type { Sql } from './sql.ts'

/** How often a state was chosen. */
export interface Tally {
  readonly site: string
  /** `2026-11-22`, UTC. */
  readonly day: string
  /** A decision that was recorded, or a bare refusal, of which there is no more than this. */
  readonly kind: 'decision' | 'refusal'
  readonly category: string
  /** `granted`, `denied` or `withdrawn`. */
  readonly state: string
  readonly language: string
  readonly layout: string
  /** As the operator's own proxy says it; empty where it says nothing. */
  readonly region: string
  readonly count: number
}

/** How often something would have been held on pages in report mode. */
export interface HeldCount {
  /** `2026-11-22`, UTC. */
  readonly day: string
  readonly site: string
  /** The service that claims it, or `unlisted`. */
  readonly service: string
  /** The surface: `cookie`, `request`, `script`, …, or `other`. */
  readonly what: string
  readonly count: number
}

/** See the methods. */
export interface CountStore {
  addTallies(tallies: readonly Tally[]): Promise<void>
  /** From day `from` to day `to`, both included. */
  tallies(site: string, from: string, to: string): Promise<readonly Tally[]>
  /** Adds to the sums of `day`. */
  countHeld(day: string, site: string, counts: readonly Pick<HeldCount, 'service' | 'what' | 'count'>[]): Promise<void>
  /** Of all sites, or of one. */
  heldCounts(site?: string): Promise<readonly HeldCount[]>
}

const tallyColumns = ['site', 'day', 'kind', 'category', 'state', 'language', 'layout', 'region', 'count'] as const
const tallyKey = tallyColumns.slice(0, -1)
const heldColumns = ['site', 'day', 'service', 'what', 'count'] as const
const heldKey = heldColumns.slice(0, -1)

/** Over the tables `tallies` and `held`. */
export function countStore(sql: Sql): CountStore {
  /** One row twice in one statement is an error of PostgreSQL: sums are made before, and in one order, so that nobody waits in a circle. */
  const add = async (
    table: string,
    columns: readonly string[],
    key: readonly string[],
    counts: readonly object[],
  ): Promise<void> => {
    const sums = new Map<string, (string | number)[]>()
    for (const count of counts as Record<string, string | number>[]) {
      const row = columns.map((name) => count[name] as string | number)
      const known = sums.get(JSON.stringify(row.slice(0, -1)))
      if (known) known.push(Number(known.pop()) + Number(row.at(-1)))
      else sums.set(JSON.stringify(row.slice(0, -1)), row)
    }
    const rows = [...sums].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row)
    await sql.insert(table, columns, rows, `(${key.join(', ')}) DO UPDATE SET count = ${table}.count + excluded.count`)
  }
  return {
    addTallies: (tallies) => add('tallies', tallyColumns, tallyKey, tallies),
    tallies(site, from, to) {
      const text = `SELECT ${tallyColumns.join(', ')} FROM tallies WHERE site = $1 AND day >= $2 AND day <= $3`
      return sql.all<Tally>(`${text} ORDER BY ${tallyKey.join(', ')}`, [site, from, to])
    },
    countHeld: (day, site, counts) =>
      add(
        'held',
        heldColumns,
        heldKey,
        counts.map((count) => ({ ...count, day, site })),
      ),
    heldCounts(site) {
      const where = site === undefined ? '' : ' WHERE site = $1'
      const text = `SELECT ${heldColumns.join(', ')} FROM held${where} ORDER BY day, site, service, what`
      return sql.all<HeldCount>(text, site === undefined ? [] : [site])
    },
  }
}
