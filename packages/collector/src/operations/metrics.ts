// What an operator's Prometheus reads: how much is done, how long it takes, what waits. Sums and names of sites, nothing of visitors.

import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { addDutyGauges, type DutyStore } from './duty-gauges.ts'

/** Hears of what happens, and says it when it is asked. */
export interface Metrics {
  /** A request to `route`, by its path in the table of routes, was answered. */
  answered(route: string, status: number): void
  /** A batch was committed, or could not be. */
  committed(site: string, wishes: number, milliseconds: number): void
  failed(): void
  /** In the text format of Prometheus, with its media type. */
  text(): Promise<readonly [text: string, type: string]>
}

/** @param waiting how many wait for a commit now */
export function openMetrics(store: DutyStore, waiting: () => number): Metrics {
  const registers = [new Registry()]
  const [registry] = registers as [Registry]
  collectDefaultMetrics({ register: registry, prefix: 'askfirst_' })
  const answers = new Counter({
    name: 'askfirst_answers_total',
    help: 'Requests that were answered, by route and status.',
    labelNames: ['route', 'status'],
    registers,
  })
  const wishes = new Counter({
    name: 'askfirst_committed_total',
    help: 'Decisions, refusals and notices that are on disk.',
    labelNames: ['site'],
    registers,
  })
  const seconds = new Histogram({
    name: 'askfirst_commit_seconds',
    help: 'How long a commit takes.',
    buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
    registers,
  })
  const failures = new Counter({ name: 'askfirst_commit_failures_total', help: 'Commits that failed.', registers })
  new Gauge({
    name: 'askfirst_waiting',
    help: 'How many wait for a commit.',
    registers,
    collect() {
      this.set(waiting())
    },
  })
  new Gauge({
    name: 'askfirst_log_size',
    help: 'Leaves in the log of a site.',
    labelNames: ['site'],
    registers,
    async collect() {
      for (const { site, size } of await store.heads().catch(() => [])) this.set({ site }, size)
    },
  })
  addDutyGauges(registers, store)
  return {
    answered: (route, status) => answers.inc({ route, status }),
    committed(site, count, milliseconds) {
      wishes.inc({ site }, count)
      seconds.observe(milliseconds / 1e3)
    },
    failed: () => failures.inc(),
    text: async () => [await registry.metrics(), registry.contentType],
  }
}
