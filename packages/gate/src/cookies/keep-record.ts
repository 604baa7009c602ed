// The visitor's record, written back over HTTP: a cookie that a script has written lives for 7 days in Safari (R42).
// Knows nothing of what the record says.

import { day, isBelow, type RecordParts } from '@askfirst/policy'

/**
 * The `Set-Cookie` that renews `record`: same name and value, for as long as it holds, where the page script writes it. Nothing where
 * it ends within a day.
 * @param now milliseconds since 1970
 */
export function keepRecord(record: RecordParts | undefined, address: string, site: string, now: number): string | undefined {
  if (!record) return undefined
  const [cookie, decided, days] = record
  const left = +decided * 1e3 + +days * day - now
  // A forged one may carry what no cookie holds.
  if (left < day || /[^\w.:~=-]/.test(cookie)) return undefined
  const { hostname, protocol } = new URL(address)
  const domain = isBelow(hostname, site) ? `; Domain=${site}` : ''
  const secure = protocol === 'https:' ? '; Secure' : ''
  return `${cookie}; Path=/; Max-Age=${Math.floor(left / 1e3)}; SameSite=Lax${domain}${secure}`
}
