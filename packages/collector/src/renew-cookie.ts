// Writing the visitor's own record back over HTTP, so that it outlives the 7 days Safari gives a script's cookie (R42).

import { decodeRecord, isBelow, recordName } from '@askfirst/policy'
import { hostnameOf } from './cors.ts'
import type { Ask } from './ingest/ask.ts'

/**
 * The `Set-Cookie` that renews the record the request carries, or `undefined` where it carries none, or where page and
 * collector are not one site. The value is the visitor's own, unchanged, and only ever one that reads as a record.
 * Not HttpOnly: the page's script reads it.
 */
export function renewedCookie({ cookie, origin, hostname, isSecure }: Ask, site: string, now: number): string | undefined {
  if (!cookie?.includes(`${recordName}=`) || origin === undefined) return undefined
  if (!isBelow(hostname, site) || !isBelow(hostnameOf(origin), site)) return undefined
  const records = cookie
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${recordName}=`) && pair.length <= 1000)
    .map((pair) => pair.slice(recordName.length + 1))
    .flatMap((text) => ({ text, record: decodeRecord(text) }))
    .sort((one, other) => (other.record?.decidedAt ?? 0) - (one.record?.decidedAt ?? 0))
  const [newest] = records
  const seconds = Math.floor(((newest?.record?.validUntil ?? 0) - now) / 1e3)
  if (!newest?.record || seconds <= 0) return undefined
  const attributes = [`Domain=${site}`, 'Path=/', `Max-Age=${seconds}`, 'SameSite=Lax', ...(isSecure ? ['Secure'] : [])]
  return `${recordName}=${newest.text}; ${attributes.join('; ')}`
}
