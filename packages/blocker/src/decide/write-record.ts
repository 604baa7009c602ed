// Replacing the visitor's record. Past the guard, so that no exception in it can be borrowed by a page to forge a consent.

import { isBelow, type Rules, recordName } from '@askfirst/policy'
import type { CookieJar } from '../cookie-jar.ts'
import { readRecord } from '../read-record.ts'
import { sweepCookie } from './sweep.ts'

/**
 * Replaces every record by `text`; for the whole site where the browser takes it, else for this host.
 * @param validUntil milliseconds since 1970
 */
export function writeRecord(jar: CookieJar, { site }: Rules, location: Location, text: string, validUntil: number): void {
  // Once for each place where one can be, which keeps a first answer waiting for nothing.
  if (jar.read().some((pair) => pair.startsWith(`${recordName}=`))) sweepCookie(jar, recordName, location)
  const secure = location.protocol === 'https:' ? '; secure' : ''
  const cookie = `${recordName}=${text}; path=/; samesite=lax; expires=${new Date(validUntil).toUTCString()}${secure}`
  if (isBelow(location.hostname, site)) jar.write(`${cookie}; domain=${site}`)
  if (!readRecord(jar)) jar.write(cookie)
}
