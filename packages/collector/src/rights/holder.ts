// The one door to a record: the right id with the right secret, or the same 404 for whatever is wrong (R87).

import { CollectorProblem } from '../problems.ts'
import type { Store, StoredRecord } from '../store/store.ts'
import { type Credentials, hashOfSecret, isSameHash, parseCredentials } from './credentials.ts'

/** The record that the header opens. @throws CollectorProblem RECORD_NOT_FOUND */
export async function holderOf(
  header: string | undefined,
  store: Store,
): Promise<{ readonly credentials: Credentials; readonly record: StoredRecord }> {
  const credentials = parseCredentials(header)
  const record = credentials && (await store.record(credentials.record))
  if (!isSameHash(record?.secretHash, hashOfSecret(credentials?.secret ?? '')) || !credentials || !record)
    throw new CollectorProblem('RECORD_NOT_FOUND')
  return { credentials, record }
}
