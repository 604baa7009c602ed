// The visitor's record in the jar: the newest that can be read, since there may be one for the host and one for the domain.

import { partsOfRecord, type RecordParts, recordName } from '@askfirst/policy'
import type { CookieJar } from './cookie-jar.ts'

/** The newest record, if there is one that can be read. */
export function readRecord(jar: CookieJar): RecordParts | null {
  let newest: RecordParts | null = null
  for (const pair of jar.read()) {
    const [name, text = ''] = pair.split('=')
    const parts = name === recordName ? partsOfRecord(text) : null
    if (parts && +parts[2] >= +(newest?.[2] ?? 0)) newest = parts
  }
  return newest
}
