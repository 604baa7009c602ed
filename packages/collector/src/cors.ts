// Which origins may call for which site (R94): the site, what is below it, and what its owner adds. Never `*`.

import { isBelow } from '@askfirst/policy'
import type { Call } from './deps.ts'
import { CollectorProblem, problemResponse } from './problems.ts'
import type { Site, Sites } from './sites.ts'

/** May `origin` speak for `site`? */
export function mayCall({ policy, origins }: Site, origin: string): boolean {
  if (origins.includes(origin)) return true
  return URL.canParse(origin) && isBelow(new URL(origin).hostname, policy.site)
}

/** @throws CollectorProblem ORIGIN_REFUSED where the call comes from a page of another site. Programs send no origin. */
export function checkOrigin(call: Call, site: Site): void {
  const origin = call.req.header('origin')
  if (origin !== undefined && !mayCall(site, origin)) throw new CollectorProblem('ORIGIN_REFUSED')
}

/**
 * Answers preflights and marks every answer for the origin that asked. A page of no known site is refused before anything
 * is read. Credentials are allowed so that the record's cookie can be renewed where page and collector are one site; no
 * cookie ever authorises anything, so there is nothing to forge.
 */
export function corsFor(sites: Sites): (call: Call, next: () => Promise<void>) => Promise<Response | undefined> {
  return async (call, next) => {
    const origin = call.req.header('origin')
    const allowing = origin === undefined ? [] : [...sites.values()].filter((site) => mayCall(site, origin))
    const isApi = /\/v1\//.test(call.req.path)
    const headers: Record<string, string> = {}
    if (origin !== undefined && allowing.length > 0) {
      headers['access-control-allow-origin'] = origin
      headers['access-control-expose-headers'] = 'Retry-After'
      headers['access-control-allow-credentials'] = 'true'
    }
    if (origin !== undefined && allowing.length === 0 && isApi) return problemResponse('ORIGIN_REFUSED', [], { vary: 'Origin' })
    if (call.req.method === 'OPTIONS')
      return new Response(null, {
        status: 204,
        headers: {
          ...headers,
          vary: 'Origin',
          'access-control-allow-methods': 'GET, POST, DELETE',
          'access-control-allow-headers': 'Authorization, Content-Type',
          'access-control-max-age': '600',
        },
      })
    await next()
    for (const [name, value] of Object.entries(headers)) call.res.headers.set(name, value)
    call.res.headers.append('vary', 'Origin')
    return undefined
  }
}
