// What the demo's third parties have in common: a tiny site on a host name of its own, answering to anybody.

import { Hono } from 'hono'

/** A third-party site that lets any page load its files, and keeps none of them in a cache: every use is a request. */
export function tracker(): Hono {
  const site = new Hono()
  site.use(async (context, next) => {
    await next()
    context.header('cache-control', 'no-store')
    context.header('access-control-allow-origin', '*')
  })
  return site
}

/** A cookie for the third party's own host, which browsers only keep across sites with these attributes. */
export function thirdPartyCookie(name: string, days: number): string {
  return `${name}=${crypto.randomUUID()}; Max-Age=${days * 86_400}; Path=/; SameSite=None; Secure`
}

/** A body of one transparent pixel. */
export const onePixel: Uint8Array<ArrayBuffer> = Uint8Array.from(
  atob('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'),
  (character) => character.charCodeAt(0),
)
