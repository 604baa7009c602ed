// The visitor's record in the jar: the newest that can be read, since there may be one for the host and one for the domain.

import { decodeRecord, recordName, type VisitorRecord } from '@askfirst/policy'
import type { CookieJar } from './cookie-jar.ts'

/** The newest record, if there is one that can be read. */
export function readRecord(jar: CookieJar): VisitorRecord | undefined {
  let newest: VisitorRecord | undefined
  for (const pair of jar.read()) {
    const record = pair.startsWith(`${recordName}=`) ? decodeRecord(pair.slice(recordName.length + 1)) : undefined
    if (record && !(newest && newest.decidedAt > record.decidedAt)) newest = record
  }
  return newest
}
