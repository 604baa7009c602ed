// Which services claim a URL, a cookie or a storage key. Total functions: whatever comes in, none of them throws.

import type { Rules, ServiceRule, StorageKind } from './rules.ts'

/** The services that claim something; empty where nobody does; `undefined` for what is the site's own and nobody claims. */
export type Claim = readonly ServiceRule[] | undefined

// The page may replace its own copies later.
const ParseUrl = URL
const href = Object.getOwnPropertyDescriptor(URL.prototype, 'href')?.get as (this: URL) => string

/** Scheme and credentials, then the host, a full stop that means nothing (RFC 1034 section 3.1), the port, and the rest. */
const shape = /^[^:]+:\/\/(?:[^/]*@)?(.*?)\.?(?::\d+)?(\/[^#]*|$)/s

/** Host and what follows it; neither for data:, blob: and about:. */
function placeOf(address: string, base?: string): readonly string[] {
  return shape.exec(href.call(new ParseUrl(address, base))) ?? []
}

/** Every service whose rule finds `what`. */
function claims(rules: Rules, what: string): ServiceRule[] {
  return rules.services.filter((service) => service[2]?.test(what))
}

/** Is `host` this domain, or below it? */
export function isBelow(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`)
}

/**
 * Who claims the URL that `address` means on the page `base`. The first service of the rules wins: `compileRules` puts those
 * that name paths before those that claim a whole host. What cannot be parsed is claimed by nobody.
 */
export function claimOfUrl(rules: Rules, address: string, base: string): Claim {
  try {
    const [, host = '', path = ''] = placeOf(address, base)
    const found = claims(rules, host + path).slice(0, 1)
    // What has no host is the page's own doing.
    return found.length || (host && !isBelow(host, rules.site) && host !== placeOf(base)[1]) ? found : undefined
  } catch {
    return []
  }
}

/** Every service that claims the cookie: it may exist only if all of them may (R12). */
export function claimOfCookie(rules: Rules, name: string): readonly ServiceRule[] {
  return claims(rules, `=${name}`)
}

/** Every service that claims the key (of Web Storage) or name (of a database or cache). */
export function claimOfStorage(rules: Rules, kind: StorageKind, key: string): readonly ServiceRule[] {
  return claims(rules, `${kind[0]}:${key}`)
}
