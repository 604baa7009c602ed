// The life of a decision from wish to durable event: many wait, one commit answers them all. Knows nothing about HTTP.

import { originOf, type PrivateKey, signCheckpoint } from '@askfirst/receipt'
import { bytesOfEdge, type Edge, edgeOfBytes, growEdge, rootOfEdge } from '../log/edge.ts'
import type { ProblemCode } from '../problems.ts'
import { tombstoneOf } from '../rights/credentials.ts'
import type { PolicyNames } from '../sites.ts'
import { countStore } from '../store/counts.ts'
import { eventStore, type StoredEvent } from '../store/events.ts'
import { type Head, putHead, takeHead } from '../store/heads.ts'
import { noticeStore } from '../store/notices.ts'
import { addMessages } from '../store/outbox.ts'
import { recordStore } from '../store/records.ts'
import type { Database, Sql } from '../store/sql.ts'
import { planBatch } from './plan-batch.ts'
import type { AnyWish, Wish } from './wish.ts'

/** What became of a wish: the event, or for what is only counted or dated nothing, or why not. */
export type Outcome = { readonly event?: StoredEvent } | { readonly problem: ProblemCode }

/** What committing needs to know of a site. */
export interface BatchSite {
  readonly key: PrivateKey
  /** Days that a refusal is kept. */
  readonly deniedFor: number
  /** Which webhooks are told of what is taken back: see `hookId`. */
  readonly hooks?: readonly string[]
  /** By `policy.version`. */
  readonly versions: ReadonlyMap<string, PolicyNames>
  /** Those that visitors are or were asked in; sums go by them. */
  readonly languages: ReadonlySet<string>
}

/**
 * Makes what commits batches of one database. In one transaction it takes the head of the site's log, so that several
 * collectors on one database write one log, one after another; whoever dies leaves nothing half done.
 */
export function committerOf(
  database: Database,
  sites: ReadonlyMap<string, BatchSite>,
): (site: string, wishes: readonly AnyWish[]) => Promise<readonly Outcome[]> {
  /** The edges that this collector left; worth nothing where another one has written since. */
  const edges = new Map<string, { readonly checkpoint: string; readonly edge: Edge }>()
  const edgeOf = ({ site, size, edge, checkpoint }: Head): Edge => {
    const known = edges.get(site)
    return known?.checkpoint === checkpoint ? known.edge : edgeOfBytes(size, edge)
  }
  return async (name, wishes) => {
    const site = sites.get(name)
    if (!site) return wishes.map(() => ({ problem: 'SITE_UNKNOWN' }))
    const { outcomes, kept } = await database.transaction(async (sql) => {
      // What is asked for at once costs PostgreSQL one round trip; it answers in this order, the head first.
      const [head, known] = await Promise.all([takeHead(sql, name, database.forUpdate), readKnown(sql, name, wishes)])
      if (!head) throw new Error(`The log of ${name} is gone. Restore the store from a backup.`)
      const { leaves, ...plan } = planBatch(wishes, head.size, site, known)
      let kept = edges.get(name)
      if (leaves.length > 0) {
        const { edge, tiles } = growEdge(edgeOf(head), leaves)
        const checkpoint = await signCheckpoint({ origin: originOf(name), size: edge.size, root: rootOfEdge(edge) }, site.key)
        await Promise.all([
          recordStore(sql).addRecords(plan.records),
          eventStore(sql).addEvents(plan.events),
          noticeStore(sql).addNotices(name, plan.notices),
          addMessages(sql, plan.messages),
          putHead(sql, { site: name, size: edge.size, edge: bytesOfEdge(edge), checkpoint }, tiles),
          countStore(sql).addTallies([...plan.tallies.values()]),
        ])
        kept = { checkpoint, edge }
      } else await countStore(sql).addTallies([...plan.tallies.values()])
      return { outcomes: plan.outcomes, kept }
    })
    if (kept) edges.set(name, kept)
    return outcomes
  }
}

/** What is known of those who wish something, read in a few statements. */
async function readKnown(sql: Sql, site: string, all: readonly AnyWish[]) {
  const wishes = all.filter((wish): wish is Wish => wish.kind === 'event')
  const ids = [...new Set(wishes.map(({ record }) => record))]
  const hasNotices = all.some(({ kind }) => kind === 'notice')
  const [found, named, notices] = await Promise.all([
    recordStore(sql).records(site, ids),
    eventStore(sql).eventsNamed(site, [...new Set(wishes.map(({ event }) => event))]),
    hasNotices ? noticeStore(sql).notices(site) : [],
  ])
  const records = new Map(found.map((record) => [record.record, record]))
  const strangers = ids.filter((id) => !records.has(id))
  const now = new Date(Math.max(0, ...wishes.map(({ at }) => at))).toISOString()
  const [tombstones, latest] = await Promise.all([
    recordStore(sql).erasedOf(site, strangers.map(tombstoneOf), now),
    eventStore(sql).latestOfRecords(site, [...records.keys()]),
  ])
  const erased = new Set(tombstones)
  return {
    records,
    erased: new Set(strangers.filter((id) => erased.has(tombstoneOf(id)))),
    events: new Map(named.map((event) => [event.receipt.event, event])),
    latest: new Map(latest.map((event) => [event.receipt.record, event])),
    notices: new Set(notices.map(({ hash }) => hash)),
  }
}
