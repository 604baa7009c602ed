// Which services claim a URL, a cookie or a storage key. Total functions: whatever comes in, none of them throws.

import type { Rules, ServiceRule, StorageKind } from './rules.ts'

/** The services that claim something; empty where nobody does; `undefined` for what is the site's own and nobody claims. */
export type Claim = readonly ServiceRule[] | undefined

// The page may replace its own copy later.
const ParseUrl = URL

/** Is `text` what `pattern` describes? `*` stands for any run of characters, everything else for itself. */
export function matchesPattern(pattern: string, text: string): boolean {
  const [head = '', ...rest] = pattern.split('*')
  const tail = rest.pop()
  if (tail === undefined) return pattern === text
  if (!text.startsWith(head)) return false
  let from = head.length
  for (const part of rest) {
    const at = text.indexOf(part, from)
    if (at < 0) return false
    from = at + part.length
  }
  return text.length - tail.length >= from && text.endsWith(tail)
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
  let url: URL
  try {
    url = new ParseUrl(address, base)
  } catch {
    return []
  }
  // A full stop at the end means the same host (RFC 1034 section 3.1).
  const host = url.hostname.replace(/\.$/, '')
  const claiming = rules.services.find(([, , urls]) =>
    urls?.some((pattern) => {
      const [domain = '', ...path] = pattern.split('/')
      const meant = domain.startsWith('*.') ? isBelow(host, domain.slice(2)) : host === domain
      return meant && matchesPattern(`/${path.join('/')}*`, url.pathname + url.search)
    }),
  )
  if (claiming) return [claiming]
  // data:, blob: and about: have no host and are the page's own doing.
  return host === '' || isBelow(host, rules.site) || host === new ParseUrl(base).hostname ? undefined : []
}

/** Every service that claims the cookie: it may exist only if all of them may (R12). */
export function claimOfCookie(rules: Rules, name: string): readonly ServiceRule[] {
  return rules.services.filter(([, , , cookies]) => cookies?.some((pattern) => matchesPattern(pattern, name)))
}

/** Every service that claims the key (of Web Storage) or name (of a database or cache). */
export function claimOfStorage(rules: Rules, kind: StorageKind, key: string): readonly ServiceRule[] {
  return rules.services.filter(([, , , , storage]) =>
    storage?.some((pattern) => pattern[0] === kind[0] && matchesPattern(pattern.slice(2), key)),
  )
}
