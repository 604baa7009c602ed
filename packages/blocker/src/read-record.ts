// The visitor's record in the jar, where there may be one for the host and one for the domain.

import { newestRecord, type RecordParts } from '@askfirst/policy'
import type { CookieJar } from './cookie-jar.ts'

/** The newest record that holds now, if there is one. */
export function readRecord(jar: CookieJar): RecordParts | undefined {
  return newestRecord(jar.read(), Date.now())
}
