// The Content-Security-Policy that says what the decision says. Knows nothing of the site's own.

import type { Policy, Service, State } from '@askfirst/policy'

/** By category and service. */
type States = Readonly<Record<string, State>>

/**
 * Allows the site, its subdomains and the hosts of every service that is granted, for everything that loads; and whatever needs no
 * host, since inline code is the rewriter's and the page script's to hold: `'unsafe-inline'` and `'unsafe-eval'`, `data:` and `blob:`.
 * It says nothing of forms, links, framing by others and `<base>`: those are the visitor's doing, or the site's own policy's.
 *
 * `undefined` under `unlisted: 'allow'`: a list of what may load cannot leave one out, and everything may that nobody claims.
 * @param nonce where given, inline scripts and style sheets run by it alone; handlers and style attributes, which can have none, still do
 */
export function cspOf(policy: Policy, states: States, nonce?: string): string | undefined {
  if (policy.unlisted === 'allow') return undefined
  const granted = Object.entries(policy.services).filter(([id]) => states[id] === 'granted')
  const hosts = unique(
    [policy.site, `*.${policy.site}`].map((host) => `${host}:*`),
    granted.flatMap(([, service]) => sourcesOf(service)),
  )
  const all = ["'self'", ...hosts].join(' ')
  const inline = nonce ? `'nonce-${nonce}'` : "'unsafe-inline'"
  return [
    `default-src ${all} data: blob:`,
    `script-src ${all} data: blob: ${inline} 'unsafe-eval' 'wasm-unsafe-eval'`,
    ...(nonce ? ["script-src-attr 'unsafe-inline'", "style-src-attr 'unsafe-inline'"] : []),
    `style-src ${all} data: blob: ${inline}`,
    // A source without a scheme is no socket's (CSP3 section 6.7.2.8).
    `connect-src ${all} data: blob: ${hosts.map((host) => `ws://${host}`).join(' ')}`,
  ].join('; ')
}

/** For documents that nobody can read tag by tag: what is necessary and nothing else, whatever the visitor says. */
export function cspOfForeign(policy: Policy): string | undefined {
  const necessary = Object.entries(policy.services).filter(([, { category }]) => category === 'necessary')
  return cspOf(policy, Object.fromEntries(necessary.map(([id]) => [id, 'granted'])))
}

/** Any port, as for everybody who asks who claims an address. */
function sourcesOf({ hosts, paths }: Service): readonly string[] {
  const names = hosts.flatMap((host) => (host.startsWith('*.') ? [host.slice(2), host] : [host]))
  const folders = paths.length ? paths.map(folderOf) : ['']
  return names.flatMap((name) => folders.map((folder) => `${name}:*${folder}`))
}

/** A source matches a path as a whole, or all below a folder; a service has whatever begins so: the folder around it. */
function folderOf(path: string): string {
  const folder = (path.split('*')[0] ?? '').replace(/[^/]*$/, '')
  return folder === '/' ? '' : folder.replace(/[;,\s]/g, encodeURIComponent)
}

function unique(...lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())]
}
