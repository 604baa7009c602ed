// Which services claim a URL, a cookie or a storage key. Total functions: whatever comes in, none of them throws.

import type { Rules, ServiceRule, StorageKind } from './rules.ts'

/** The services that claim something; empty where nobody does; `undefined` for what is the site's own and nobody claims. */
export type Claim = readonly ServiceRule[] | undefined

// The page may replace its own copies later.
const ParseUrl = URL
const Expression = RegExp
const { apply, getOwnPropertyDescriptor } = Reflect
const partOf = (url: URL, part: 'hostname' | 'pathname' | 'search'): string => apply(partGetters[part], url, [])
const getter = (part: string): (() => string) => getOwnPropertyDescriptor(ParseUrl.prototype, part)?.get as () => string
const partGetters = { hostname: getter('hostname'), pathname: getter('pathname'), search: getter('search') }

/** Every service whose expression at this place of its rule matches `text`. */
function claims(rules: Rules, place: 2 | 3 | 4, text: string): ServiceRule[] {
  const end = place > 2 ? '$' : ''
  return rules.services.filter((service) => service[place] && new Expression(`^(${service[place]})${end}`, 's').test(text))
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
    const url = new ParseUrl(address, base)
    // A full stop at the end means the same host (RFC 1034 section 3.1).
    const host = partOf(url, 'hostname').replace(/\.$/, '')
    const found = claims(rules, 2, host + partOf(url, 'pathname') + partOf(url, 'search')).slice(0, 1)
    // data:, blob: and about: have no host and are the page's own doing.
    if (!found.length && (!host || isBelow(host, rules.site) || host === partOf(new ParseUrl(base), 'hostname'))) return undefined
    return found
  } catch {
    return []
  }
}

/** Every service that claims the cookie: it may exist only if all of them may (R12). */
export function claimOfCookie(rules: Rules, name: string): readonly ServiceRule[] {
  return claims(rules, 3, name)
}

/** Every service that claims the key (of Web Storage) or name (of a database or cache). */
export function claimOfStorage(rules: Rules, kind: StorageKind, key: string): readonly ServiceRule[] {
  return claims(rules, 4, `${kind[0]}:${key}`)
}
