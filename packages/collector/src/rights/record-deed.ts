// Taking back grants at the visitor's request, as a new event after the ones there are (R38).

import { randomUUID } from 'node:crypto'
import type { Receipt } from '@askfirst/receipt'
import type { Recorder } from '../ingest/recorder.ts'
import type { Deed } from '../ingest/wish.ts'
import type { StoredEvent } from '../store/events.ts'
import type { Holder } from './holder.ts'

/** Does the event leave anything granted? */
export function grantsSomething({ categories, services }: Receipt): boolean {
  return [...Object.values(categories), ...Object.values(services)].includes('granted')
}

/** Records a deed that the holder of a record asks of the collector, at the time `now` in milliseconds. */
export async function recordDeed(
  { record }: Pick<Holder, 'record'>,
  deed: Deed,
  recorder: Recorder,
  now: number,
): Promise<StoredEvent> {
  const { site, secretHash } = record
  const event = randomUUID()
  return await recorder.record({ site, event, record: record.record, secretHash, mayCreate: false, deed, at: now })
}
