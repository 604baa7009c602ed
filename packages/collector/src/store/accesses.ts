// Who of the operators took receipts out of the store, and why: the visitor is told (POLICY_MAP clause 23). It names places in
// the log, so that nothing of it is about anybody once they are erased.

import { bytesOfUuid, uuidOfBytes } from './bytes.ts'
import type { Sql } from './sql.ts'

/** From the first to the last, both included. */
export type LeafRange = readonly [first: number, last: number]

/** One look at receipts, or one export of them. */
export interface Access {
  /** UUID. */
  readonly access: string
  /** Milliseconds. */
  readonly at: number
  /** `receipt`, `export`, … */
  readonly what: string
  /** In the operator's words, shown to the visitor. */
  readonly reason: string
}

/** See the methods. */
export interface AccessStore {
  /** @param ranges the leaves whose events were taken out; see {@link rangesOf} */
  addAccess(site: string, access: Access, ranges: readonly LeafRange[]): Promise<void>
  /** Those that took out any of `leaves`, the oldest first. */
  accessesTo(site: string, leaves: readonly number[]): Promise<readonly Access[]>
}

interface Row {
  readonly access: Uint8Array
  readonly first: number
  readonly last: number
  readonly at: number
  readonly what: string
  readonly reason: string
}

const columns = ['site', 'access', 'first', 'last', 'at', 'what', 'reason']

/** Over the table `accesses`. */
export function accessStore(sql: Sql): AccessStore {
  return {
    async addAccess(site, { access, at, what, reason }, ranges) {
      const rows = ranges.map(([first, last]) => [site, bytesOfUuid(access), first, last, at, what, reason])
      await sql.insert('accesses', columns, rows)
    },
    async accessesTo(site, leaves) {
      if (leaves.length === 0) return []
      const text = `SELECT access, first, last, at, what, reason FROM accesses
        WHERE site = $1 AND first <= $2 AND last >= $3 ORDER BY at`
      const [least, most] = [leaves.reduce((a, b) => Math.min(a, b)), leaves.reduce((a, b) => Math.max(a, b))]
      const rows = await sql.all<Row>(text, [site, most, least])
      const hits = rows.filter(({ first, last }) => leaves.some((leaf) => first <= leaf && leaf <= last))
      const accesses = hits.map(({ access, at, what, reason }): Access => ({ access: uuidOfBytes(access), at, what, reason }))
      return [...new Map(accesses.map((access) => [access.access, access])).values()]
    },
  }
}

/** `leaves` as few ranges. */
export function rangesOf(leaves: readonly number[]): readonly LeafRange[] {
  const ranges: [number, number][] = []
  for (const leaf of [...new Set(leaves)].sort((one, other) => one - other)) {
    const range = ranges.at(-1)
    if (range && leaf === range[1] + 1) range[1] = leaf
    else ranges.push([leaf, leaf])
  }
  return ranges
}
