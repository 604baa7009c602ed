// Which events of a log prove what was decided about a category or service in a span of days. Reads in the log's order.

import type { Receipt } from '@askfirst/receipt'
import type { Site } from '../sites.ts'
import type { Store } from '../store/store.ts'
import type { ExportWish } from './parse-operator.ts'

/** Several collectors write one log, each with its own clock: their times may be this far out of order, in milliseconds. */
const clocksDiffer = 36e5
const stride = 256

/**
 * Leaves of the events that say something of what is asked for: granted, or withdrawn after a grant. What was never granted
 * proves nothing to whoever relies on a grant. Events of restricted records are left out (GDPR art. 18).
 * @param most stops after so many
 */
export async function selectEvents(store: Store, site: Site, wish: ExportWish, most: number): Promise<readonly number[]> {
  const name = site.policy.site
  const [first, last] = [Date.parse(wish.from), Date.parse(wish.to) + 864e5]
  const { size = 0 } = (await store.head(name)) ?? {}
  const leaves: number[] = []
  let from = await firstLeafSince(store, name, size, first - clocksDiffer)
  while (from < size && leaves.length < most) {
    const events = await store.eventsOfLog(name, from, stride)
    const meant = events.filter(({ receipt }) => isBetween(receipt, first, last) && saysSomething(receipt, site, wish))
    const records = new Set(meant.map(({ receipt }) => receipt.record))
    const restricted = new Set(
      (await store.records(name, [...records])).filter((one) => one.restricted).map(({ record }) => record),
    )
    leaves.push(...meant.filter(({ receipt }) => !restricted.has(receipt.record)).map(({ index }) => index))
    const end = events.at(-1)
    if (!end || events.length < stride || Date.parse(end.receipt.time) > last + clocksDiffer) break
    from = end.index + 1
  }
  return leaves.slice(0, most)
}

/** By halves: the log is in the order of time. */
async function firstLeafSince(store: Store, site: string, size: number, time: number): Promise<number> {
  let [low, high] = [0, size]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const [event] = await store.eventsOfLog(site, middle, 1)
    if (event && Date.parse(event.receipt.time) < time) low = event.index + 1
    else high = middle
  }
  return low
}

function isBetween({ time }: Receipt, first: number, last: number): boolean {
  return Date.parse(time) >= first && Date.parse(time) < last
}

function saysSomething(receipt: Receipt, { versions }: Site, { category, service }: ExportWish): boolean {
  const isProof = (state: string | undefined): boolean => state === 'granted' || state === 'withdrawn'
  if (service !== undefined) {
    const own = versions.get(receipt.policy)?.services.get(service)
    return isProof(receipt.services[service] ?? (own === undefined ? undefined : receipt.categories[own]))
  }
  if (category !== undefined) return isProof(receipt.categories[category])
  return [...Object.values(receipt.categories), ...Object.values(receipt.services)].some(isProof)
}
