// Tells the owner what would have been held: each once in the console, and their sums to the collector. Knows nothing of how
// anything is held, and of a visitor neither who it is nor where.

import type { CountsMessage, Held } from '@askfirst/policy'

/** Whose counts they are, and where they go; without a collector only the console is told. */
export interface Reporting {
  readonly site: string
  /** Version of the policy that is reported on. */
  readonly policy: string
  readonly collector?: string
}

type Count = CountsMessage['counts'][0]

/** Milliseconds from the first count to the request that takes it along, with all that came meanwhile. */
const wait = 1e4

/**
 * Listens from the start of the page to its end. Made before the page can replace any of the built-ins it uses.
 *
 * A count is sent once, whatever becomes of it: the sums are a lower bound.
 */
export function reportHeld({ site, policy, collector }: Reporting): () => void {
  const { info } = console
  const { create } = Object
  const { stringify } = JSON
  const later = setTimeout
  const request = fetch
  const Address = URL
  // A page may point its relative addresses elsewhere.
  const address = collector && new Address(`${collector}/v1/counts`, location.href).href
  // By service and surface; nothing that the page adds to objects is in it.
  let counted: Record<string, Count> = create(null)
  let isSoon = false
  // One address may be written in several ways.
  const said: Record<string, true> = create(null)
  const resolved = (url: string): string => {
    try {
      return new Address(url, document.baseURI).href
    } catch {
      return url
    }
  }

  const send = (): void => {
    isSoon = false
    const counts: Count[] = []
    // No method of an array: the page may have replaced it by now.
    for (const key in counted) counts[counts.length] = counted[key] as Count
    counted = create(null)
    if (!address || !counts.length) return
    const body = stringify({ site, policy, counts } satisfies CountsMessage)
    const headers = { 'content-type': 'application/json' }
    // Not sendBeacon, which sends cookies along.
    request(address, {
      method: 'POST',
      keepalive: true,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers,
      body,
    }).catch(() => {})
  }

  return () => {
    document.addEventListener('askfirst:held', ({ detail }: CustomEventInit<Held>) => {
      const { service, what, url, key } = detail as Held
      const line = `${what} ${url === undefined ? key : resolved(url)} (${service})`
      if (said[line]) return
      said[line] = true
      info(`askfirst would hold ${line}`)
      const name = `${service} ${what}`
      counted[name] = { service, what, count: (counted[name]?.count ?? 0) + 1 }
      if (!isSoon) later(send, wait)
      isSoon = true
    })
    addEventListener('pagehide', send)
    // On phones a page in the background may end without another word.
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && send())
  }
}
