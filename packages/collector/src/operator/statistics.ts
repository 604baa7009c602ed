// What was decided, as sums per day. There is no identifier below them, so small sums give nobody away.

import type { Call, Deps } from '../deps.ts'
import type { Tally } from '../store/counts.ts'
import type { Operator } from './operator.ts'
import { dayInQuery, siteInQuery } from './parse-operator.ts'

/** The answer. */
export interface Statistics {
  readonly site: string
  readonly from: string
  readonly to: string
  /** How the sums come about, for whoever reads them. */
  readonly note: string
  readonly tallies: readonly Omit<Tally, 'site'>[]
}

/** GET /v1/admin/statistics?site=&from=&to= */
export async function getStatistics(call: Call, { store, now }: Deps, operator: Operator): Promise<Response> {
  const site = siteInQuery(call, operator)
  const to = dayInQuery(call, 'to', new Date(now()).toISOString().slice(0, 10))
  const from = dayInQuery(call, 'from', new Date(Date.parse(to) - 29 * 864e5).toISOString().slice(0, 10))
  const tallies = (await store.tallies(site, from, to)).map(({ site: _, ...tally }) => tally)
  const note =
    'Sums per day, kept without any identifier: they count decisions, not people, and small ones are shown because nobody can be found in them. Restricted records are not counted.'
  return Response.json({ site, from, to, note, tallies } satisfies Statistics)
}
