// Which origins may call for which site (R94): the site, what is below it, and what its owner adds. Never `*`.

import { isBelow } from '@askfirst/policy'
import type { Call } from './deps.ts'
import { CollectorProblem, problemResponse } from './problems.ts'
import type { Site, Sites } from './sites.ts'

/** May `origin` speak for `site`? */
export function mayCall({ policy, origins }: Site, origin: string): boolean {
  return origins.includes(origin) || isBelow(hostnameOf(origin), policy.site)
}

let last: readonly [origin: string, hostname: string] = ['', '']

/** Of an origin; empty where it is none. Nearly all calls come from one, which is not taken apart again for each. */
export function hostnameOf(origin: string): string {
  if (last[0] !== origin) last = [origin, URL.canParse(origin) ? new URL(origin).hostname : '']
  return last[1]
}

/** @throws CollectorProblem ORIGIN_REFUSED where the call comes from a page of another site. Programs send no origin. */
export function checkOrigin(origin: string | undefined, site: Site): void {
  if (origin !== undefined && !mayCall(site, origin)) throw new CollectorProblem('ORIGIN_REFUSED')
}

/**
 * What marks an answer for a page of `origin`; `undefined` where no site lets it call, so that nothing of the request need be
 * read. Credentials are allowed so that the record's cookie can be renewed where page and collector are one site; no cookie
 * ever authorises anything, so there is nothing to forge.
 */
export function corsHeaders(sites: Sites, origin: string | undefined): Readonly<Record<string, string>> | undefined {
  if (origin === undefined) return {}
  for (const site of sites.values())
    if (mayCall(site, origin))
      return {
        'access-control-allow-origin': origin,
        'access-control-expose-headers': 'Retry-After',
        'access-control-allow-credentials': 'true',
      }
  return undefined
}

/** Answers preflights and marks every answer for the origin that asked. A page of no known site is refused before anything is read. */
export function corsFor(sites: Sites): (call: Call, next: () => Promise<void>) => Promise<Response | undefined> {
  return async (call, next) => {
    const origin = call.req.header('origin')
    const allowed = corsHeaders(sites, origin)
    if (!allowed && /\/v1\//.test(call.req.path)) return problemResponse('ORIGIN_REFUSED', [], { vary: 'Origin' })
    const headers = allowed ?? {}
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
