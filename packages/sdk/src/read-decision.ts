// The decision on a server, from the request's cookies.

import { type Decision, decodeRecord, newestRecord, recordName, type State, type VisitorRecord } from '@askfirst/policy'

/** What a request's cookies say. Without the rules of the page, services that follow their category are not listed. */
export interface ServerDecision extends Decision {
  /** `true` where the category is granted, or the service is granted by itself. An unknown name is `false`. */
  allows(name: string): boolean
}

/**
 * The decision in a `Cookie` header, or `undefined` where there is none that is valid now.
 *
 * The visitor's browser sends it, so it says what they want done with their own data, and proves nothing about anybody.
 * @param cookieHeader as in `request.headers.get('cookie')`
 * @param now milliseconds since 1970
 */
export function readDecision(cookieHeader: string | null | undefined, now: number = Date.now()): ServerDecision | undefined {
  const cookies = (cookieHeader ?? '').split(';').map((pair) => pair.trim())
  const [newest] = newestRecord(cookies, now) ?? []
  if (!newest) return undefined
  const record = decodeRecord(newest.slice(recordName.length + 1)) as VisitorRecord
  const { decidedAt, validUntil, policy, how, id } = record
  const categories = statesIn(record.categories)
  const services = statesIn(record.services)
  return Object.freeze({
    categories,
    services,
    decidedAt,
    validUntil,
    policy,
    how,
    ...(id ? { id } : {}),
    allows: (name: string) => name === 'necessary' || { ...categories, ...services }[name] === 'granted',
  })
}

function statesIn(values: ReadonlyMap<string, string>): Record<string, State> {
  return Object.fromEntries(
    [...values].filter(([name]) => name).map(([name, value]) => [name, value === '0' ? 'denied' : 'granted']),
  )
}
