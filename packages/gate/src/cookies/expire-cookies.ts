// The lines that take cookies from a browser, wherever they may have been set. Knows nothing about consent.

import { isBelow } from '@askfirst/policy'

/** Where the cookies may have been set, beside what the address says. */
export interface Places {
  /** Registrable domain of the site: no cookie can be set above it. */
  readonly site: string
  /** Paths that the policy names. */
  readonly paths: readonly string[]
}

/**
 * Servers in front take a head of some 4 to 8 KB. What is left over follows with the next answer: what has gone by then is not
 * asked for again.
 */
const most = 40

/** `Set-Cookie` lines that expire `names`, likely places first: of the host and each domain above it, at `/` and each path above. */
export function expireCookies(names: readonly string[], address: string, { site, paths }: Places): readonly string[] {
  const { hostname, pathname, protocol } = new URL(address)
  const isSecure = protocol === 'https:'
  const kinds = isSecure ? ['; Secure', '; Secure; SameSite=None; Partitioned'] : ['']
  const places = [...new Set(['/', ...paths, ...pathsOf(pathname)])]
    .filter((path) => /^\/[^;\s]*$/.test(path))
    .flatMap((path) => ['', ...domainsOf(hostname, site)].map((domain) => ({ path, domain })))
  return kinds
    .flatMap((kind) => places.map(({ path, domain }) => `; Path=${path}${domain && `; Domain=${domain}`}; Max-Age=0${kind}`))
    .flatMap((rest) => names.filter((name) => mayStand(name, rest)).map((name) => `${name}=${rest}`))
    .slice(0, most)
}

/** Above the host, up to the site; of a host that is not the site's, all with a full stop. */
function domainsOf(hostname: string, site: string): readonly string[] {
  if (/^[\d.]+$|:/.test(hostname)) return []
  const labels = hostname.split('.')
  const all = labels.map((_, i) => labels.slice(i).join('.'))
  return all.filter((domain) => (isBelow(hostname, site) ? isBelow(domain, site) : domain.includes('.'))).reverse()
}

/** All above `/a/b`, with and without a slash at the end; the nearest to the top first. */
function pathsOf(pathname: string): readonly string[] {
  const parts = pathname.split('/').slice(1, 5)
  return parts.flatMap((_, i) => {
    const path = `/${parts.slice(0, i + 1).join('/')}`
    return [path.replace(/\/$/, ''), `${path.replace(/\/$/, '')}/`]
  })
}

/** Browsers refuse `__Host-` with a domain or path, and both prefixes without Secure (RFC 6265bis section 4.1.3). */
function mayStand(name: string, rest: string): boolean {
  if (/^__Host-/i.test(name)) return /^; Path=\/; Max-Age=0; Secure/.test(rest)
  return !/^__Secure-/i.test(name) || rest.includes('Secure')
}
