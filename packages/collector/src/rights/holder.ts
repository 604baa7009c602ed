// The one door to a record: the right id with the right secret, or the same 404 for whatever is wrong (R87).

import { mayCall } from '../cors.ts'
import { CollectorProblem } from '../problems.ts'
import type { Site, Sites } from '../sites.ts'
import type { RecordStore, StoredRecord } from '../store/records.ts'
import { type Credentials, hashOfSecret, isSameHash, parseCredentials } from './credentials.ts'

/** Who holds a record, and of which site it is. */
export interface Holder {
  readonly credentials: Credentials
  readonly record: StoredRecord
  readonly site: Site
}

/**
 * What the header opens for a page of `origin`, or for a program, which has none. The header does not say of which site the
 * record is: each is asked, and each answers from its own part of the store.
 * @throws CollectorProblem RECORD_NOT_FOUND
 */
export async function holderOf(
  header: string | undefined,
  store: Pick<RecordStore, 'record'>,
  sites: Sites,
  origin: string | undefined,
): Promise<Holder> {
  const credentials = parseCredentials(header)
  const hash = hashOfSecret(credentials?.secret ?? '')
  let found: Holder | undefined
  for (const [name, site] of sites) {
    const record = credentials && (await store.record(name, credentials.record))
    const mayAsk = origin === undefined || mayCall(site, origin)
    if (isSameHash(record?.secretHash, hash) && mayAsk && credentials && record) found ??= { credentials, record, site }
  }
  if (!found) throw new CollectorProblem('RECORD_NOT_FOUND')
  return found
}
