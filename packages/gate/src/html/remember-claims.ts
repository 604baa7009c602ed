// Who claims an address, remembered from one document to the next: most of what stands on one page of a site stands on others. Knows
// nothing of visitors.

import { type Claim, claimOfMarked, type Rules } from '@askfirst/policy'

/** More hosts, and more addresses under each, than most sites have; a visitor may ask for any host. */
const [mostHosts, mostAddresses, longest] = [10, 2000, 200]

/** Whose claim does not depend on the path of the document: `/a/b` and `https://a.example/b`, without what an address may hide. */
const plain = /^(?:https?:\/)?\/\w[\w./:-]*$/

const remembered = new WeakMap<Rules, Map<string, Map<string, Claim>>>()

/** Answers who claims an address that nobody has marked, in documents with this base. */
export function rememberClaims(rules: Rules, base: string): (address: string) => Claim {
  const { protocol, host } = URL.parse(base) ?? { protocol: base, host: '' }
  const origin = `${protocol}${host}`
  const hosts = remembered.get(rules) ?? new Map<string, Map<string, Claim>>()
  if (hosts.size >= mostHosts && !hosts.has(origin)) hosts.clear()
  const claims = hosts.get(origin) ?? new Map<string, Claim>()
  remembered.set(rules, hosts.set(origin, claims))
  return (address) => {
    const claim = claims.get(address)
    if (claim || claims.has(address)) return claim
    const found = claimOfMarked(rules, null, address, base)
    if (address.length > longest || !plain.test(address)) return found
    if (claims.size >= mostAddresses) claims.clear()
    claims.set(address, found)
    return found
  }
}
