// Reading a record item by item: for each category, and each service with a choice of its own, what was decided when.
// A receipt names only the services that differ from their category; an export must say every state both ways.

import type { Notice, NoticeCategory, NoticeService } from '@askfirst/policy'
import type { Receipt, RecordedState } from '../receipt.ts'
import type { ExportSource } from './export-source.ts'

/** One event as it concerns one item. */
export interface ItemEvent {
  readonly receipt: Receipt
  readonly state: RecordedState
  /** A grant that follows on a grant. */
  readonly isRenewal: boolean
}

/** Something the visitor decided about on its own. */
export interface ConsentItem {
  readonly id: string
  /** What the latest notice that knows it says of it. */
  readonly category?: NoticeCategory
  /** Those it covers: of a category, every service without a choice of its own. */
  readonly services: readonly NoticeService[]
  /** From the first to the latest. */
  readonly events: readonly ItemEvent[]
}

/** The items of a record, categories first. `necessary` is none: nobody is asked about it. */
export function consentItemsOf({ receipts, notices }: Pick<ExportSource, 'receipts' | 'notices'>): ConsentItem[] {
  const told = receipts.flatMap(({ notice }) => (notice === undefined ? [] : (notices[notice] ?? []))).reverse()
  const named = (field: 'categories' | 'services'): string[] => [
    ...new Set(receipts.flatMap((receipt) => Object.keys(receipt[field]))),
  ]
  const apart = named('services')
  const categories = named('categories').map((id): ConsentItem => {
    const category = firstOf(told, (notice) => notice.categories.find((one) => one.id === id))
    const services = category?.services.filter((service) => !apart.includes(service.id)) ?? []
    return { id, ...(category && { category }), services, events: eventsOf(receipts, ({ categories }) => categories[id]) }
  })
  const services = apart.map((id): ConsentItem => {
    const category = firstOf(told, (notice) => notice.categories.find((one) => one.services.some((service) => service.id === id)))
    const service = category?.services.find((one) => one.id === id)
    const stateIn = (receipt: Receipt): RecordedState | undefined =>
      receipt.services[id] ?? (category && receipt.categories[category.id])
    return { id, ...(category && { category }), services: service ? [service] : [], events: eventsOf(receipts, stateIn) }
  })
  return [...categories, ...services]
}

function eventsOf(receipts: readonly Receipt[], stateIn: (receipt: Receipt) => RecordedState | undefined): ItemEvent[] {
  let before: RecordedState | undefined
  return receipts.flatMap((receipt) => {
    const state = stateIn(receipt)
    const isRenewal = state === 'granted' && before === 'granted'
    before = state
    return state === undefined ? [] : { receipt, state, isRenewal }
  })
}

function firstOf<T>(notices: readonly Notice[], find: (notice: Notice) => T | undefined): T | undefined {
  for (const notice of notices) {
    const found = find(notice)
    if (found) return found
  }
  return undefined
}
