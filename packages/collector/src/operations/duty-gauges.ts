// What an operator must not miss: back ends that are not told, requests that are due, proof that is not deleted. Sums only.

import { Gauge, type Registry } from 'prom-client'
import { dayOf } from '../calendar.ts'
import type { LogStore } from '../store/heads.ts'
import type { OutboxStore } from '../store/outbox.ts'
import type { RequestStore } from '../store/requests.ts'
import type { RetentionStore } from '../store/retention.ts'

/** What is asked of the store. */
export type DutyStore = Pick<LogStore, 'heads'> &
  Pick<OutboxStore, 'outboxCounts'> &
  Pick<RequestStore, 'requestCounts'> &
  Pick<RetentionStore, 'runs'>

/** Adds them to `registers`; each is read when it is asked for. A store that does not answer leaves them as they were. */
export function addDutyGauges(registers: Registry[], store: DutyStore, now: () => number = Date.now): void {
  const add = (name: string, help: string, labelNames: string[], read: (site: string, gauge: Gauge) => Promise<void>): void => {
    new Gauge({
      ...{ name, help, labelNames: ['site', ...labelNames], registers },
      async collect() {
        const heads = await store.heads().catch(() => [])
        await Promise.all(heads.map(({ site }) => read(site, this).catch(() => {})))
      },
    })
  }
  add('askfirst_outbox', 'Messages to back ends that have not arrived.', ['state'], async (site, gauge) => {
    const { waiting, failing } = await store.outboxCounts(site)
    gauge.set({ site, state: 'waiting' }, waiting)
    gauge.set({ site, state: 'failing' }, failing)
  })
  add('askfirst_outbox_oldest_seconds', 'How long the oldest of them has waited.', [], async (site, gauge) => {
    const { oldest } = await store.outboxCounts(site)
    gauge.set({ site }, oldest === undefined ? 0 : Math.max(0, now() - oldest) / 1e3)
  })
  add(
    'askfirst_requests',
    'Requests of visitors that are open, and those of them that are overdue.',
    ['state'],
    async (site, gauge) => {
      const { open, overdue } = await store.requestCounts(site, now(), dayOf(now()))
      gauge.set({ site, state: 'open' }, open)
      gauge.set({ site, state: 'overdue' }, overdue)
    },
  )
  add(
    'askfirst_retention_seconds',
    'How long ago the last run that deletes has ended; -1 before the first.',
    [],
    async (site, gauge) => {
      const ended = (await store.runs(site, 2)).find(({ endedAt }) => endedAt !== undefined)?.endedAt
      gauge.set({ site }, ended === undefined ? -1 : Math.max(0, now() - ended) / 1e3)
    },
  )
}
