// What the holder of a record is told about it (GDPR art. 15, R47, R85), from what is stored and the notices that were shown. Pure.

import type { Controller, Notice, NoticeService, Policy } from '@askfirst/policy'
import type { Receipt } from '@askfirst/receipt'
import type { Day } from '../calendar.ts'
import { keptUntil } from '../retention/run-retention.ts'
import type { Site } from '../sites.ts'
import type { Access } from '../store/accesses.ts'
import type { StoredEvent } from '../store/events.ts'
import type { Lift } from '../store/lifts.ts'
import type { StoredRecord } from '../store/records.ts'

/** Somebody who gets data where the visitor has granted it. */
export interface Recipient {
  /** Its provider, by name. */
  readonly name: string
  /** The services of it that were granted at some time. */
  readonly services: readonly { readonly id: string; readonly name: string; readonly granted: boolean }[]
  /** Where the data goes, ISO 3166-1 alpha-2, as far as the notices say. */
  readonly countries: readonly string[]
}

/** The answer to `GET /v1/me`, but for the visitor's requests. */
export interface AccessAnswer {
  readonly record: string
  readonly site: string
  readonly controller: Controller
  readonly purposes: readonly { readonly purpose: string; readonly basis: string }[]
  readonly source: string
  readonly recipients: readonly Recipient[]
  readonly automatedDecisions: string
  /** From the first to the latest. `keptUntil` is the last day that an event may still be there. */
  readonly events: readonly (Receipt & { readonly keptUntil: Day })[]
  /** By hash. */
  readonly notices: Readonly<Record<string, Notice>>
  readonly restriction: { readonly restricted: boolean; readonly liftsAt?: string; readonly reason?: string }
  /** Who of the operators took any of the events out, and why. */
  readonly accesses: readonly { readonly at: string; readonly what: string; readonly reason: string }[]
}

/** Everything that is held about a record. */
export function accessOf(
  { record, site: name, restricted }: StoredRecord,
  { policy }: Site,
  stored: readonly StoredEvent[],
  notices: Readonly<Record<string, Notice>>,
  accesses: readonly Access[],
  lift: Lift | undefined,
): AccessAnswer {
  const receipts = stored.map(({ receipt }) => receipt)
  let latestEnd = 0
  const events = receipts.map((receipt) => {
    latestEnd = Math.max(latestEnd, Date.parse(receipt.validUntil))
    return { ...receipt, keptUntil: keptUntil(latestEnd, policy.retention) }
  })
  const lifting = restricted && lift ? { liftsAt: new Date(lift.liftAt).toISOString(), reason: lift.reason } : {}
  return {
    record,
    site: name,
    controller: policy.controller,
    purposes: [
      { purpose: 'Proof of what you decided, and of what you were told.', basis: 'Legal obligation: GDPR art. 6(1)(c), 7(1).' },
    ],
    source: 'Your own decisions on this site, sent by your browser or made at your request.',
    recipients: recipientsOf(receipts, notices, policy),
    automatedDecisions: 'None are made from it (GDPR art. 22).',
    events,
    notices,
    restriction: { restricted, ...lifting },
    accesses: accesses.map(({ at, what, reason }) => ({ at: new Date(at).toISOString(), what, reason })),
  }
}

/** Who got something, or may have: what was granted in any event, as the visitor was told then. */
function recipientsOf(receipts: readonly Receipt[], notices: Readonly<Record<string, Notice>>, policy: Policy): Recipient[] {
  const found = new Map<string, { services: Map<string, { name: string; granted: boolean }>; countries: Set<string> }>()
  const latest = receipts.at(-1)
  for (const receipt of receipts)
    for (const { id, category, name, provider = name, country } of toldServices(receipt, notices, policy)) {
      const isGranted = (one: Receipt | undefined): boolean => (one?.services[id] ?? one?.categories[category]) === 'granted'
      if (!isGranted(receipt) || provider === policy.controller.name) continue
      const recipient = found.get(provider) ?? { services: new Map(), countries: new Set() }
      recipient.services.set(id, { name, granted: isGranted(latest) })
      if (country !== undefined) recipient.countries.add(country)
      found.set(provider, recipient)
    }
  return [...found].map(([name, { services, countries }]) => ({
    name,
    services: [...services].map(([id, service]) => ({ id, ...service })),
    countries: [...countries],
  }))
}

/** Of the notice that was on screen; where there was none, of the policy, if it is still the same. */
function toldServices(
  { notice, policy: version }: Receipt,
  notices: Readonly<Record<string, Notice>>,
  policy: Policy,
): readonly Pick<NoticeService, 'id' | 'category' | 'name' | 'provider' | 'country'>[] {
  if (notice !== undefined) return notices[notice]?.categories.flatMap(({ services }) => services) ?? []
  return version === policy.version ? Object.entries(policy.services).map(([id, service]) => ({ id, ...service })) : []
}
