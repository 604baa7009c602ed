// The visitor's record in its cookie: the newest valid one is read, and only ours is ever written.

import { type Decision, decodeRecord, isBelow, type Rules, recordName, type VisitorRecord } from '@askfirst/policy'
import { type CookieJar, nameOfCookie } from './cookie-jar.ts'
import { sweepCookie } from './sweep.ts'

/** The newest record that can be read; there may be one for the host and one for the domain. */
export function readRecord(jar: CookieJar): VisitorRecord | undefined {
  return jar
    .read()
    .map((pair) => (nameOfCookie(pair) === recordName ? decodeRecord(pair.slice(recordName.length + 1)) : undefined))
    .filter((record) => record !== undefined)
    .sort((a, b) => b.decidedAt - a.decidedAt)[0]
}

/** Replaces every record by this one; for the whole site where the browser takes it, else for this host. */
export function writeRecord(jar: CookieJar, rules: Rules, location: Location, text: string, { validUntil }: Decision): void {
  sweepCookie(jar, recordName, location)
  const secure = location.protocol === 'https:' ? '; secure' : ''
  const cookie = `${recordName}=${text}; path=/; samesite=lax; expires=${new Date(validUntil).toUTCString()}${secure}`
  if (isBelow(location.hostname, rules.site)) jar.write(`${cookie}; domain=${rules.site}`)
  if (!readRecord(jar)) jar.write(cookie)
}
