// What a collector does by itself while it runs: it tells back ends, and deletes what has had its time. One of several does it.

import type { Policy } from '@askfirst/policy'
import type { Deps } from './deps.ts'
import { failure, type Log } from './log-line.ts'
import { deliver } from './outbox/deliver.ts'
import { runRetention } from './retention/run-retention.ts'

/** See the methods. */
export interface Chores {
  /** Begins none that is new, and ends those under way where they can be gone on with. */
  stop(): Promise<void>
}

/** How often the outbox is looked at, in milliseconds. */
const deliverEvery = 2_000
/** How often it is asked whether retention is due; it is, a day after the last time. */
const hour = 36e5
/** Begins them. The first look at retention comes at a random moment of the first hour: not all collectors at once. */
export function beginChores(deps: Deps, log: Log): Chores {
  const stops: (() => Promise<void>)[] = []
  for (const site of deps.sites.values()) {
    if (site.webhooks.length > 0)
      stops.push(
        repeat(deliverEvery, deliverEvery, log, async (stopping) => void (await deliver(site, { ...deps, log }, stopping))),
      )
    stops.push(repeat(Math.random() * hour, hour, log, (stopping) => retainWhenDue(site.policy, deps, log, stopping)))
  }
  return {
    async stop() {
      await Promise.all(stops.map((stop) => stop()))
    },
  }
}

/** Deletes what is too old, where a day has passed since that was begun the last time, or it was interrupted. */
export async function retainWhenDue(
  { site, retention }: Pick<Policy, 'site' | 'retention'>,
  { store, now, auditMonths }: Pick<Deps, 'store' | 'now' | 'auditMonths'>,
  log: Log,
  stopping?: AbortSignal,
): Promise<void> {
  const [latest] = await store.runs(site, 1)
  if (latest?.endedAt !== undefined && now() - latest.startedAt < 24 * hour) return
  const run = await runRetention(site, { ...retention, audit: auditMonths }, store, now, stopping)
  if (run) log({ level: 'info', what: 'deleted', site, counts: run.counts })
}

/** One after another, never two at once; what fails is logged and tried again. */
function repeat(first: number, every: number, log: Log, run: (stopping: AbortSignal) => Promise<void>): () => Promise<void> {
  const stopping = new AbortController()
  let running: Promise<void> | undefined
  let timer: NodeJS.Timeout
  const plan = (wait: number): void => {
    timer = setTimeout(() => {
      running = run(stopping.signal)
        .catch((error: unknown) => log(failure(error)))
        .finally(() => {
          if (!stopping.signal.aborted) plan(every)
        })
    }, wait)
    timer.unref()
  }
  plan(first)
  return async () => {
    stopping.abort()
    clearTimeout(timer)
    await running
  }
}
