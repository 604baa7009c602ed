// Whose yes an address in a document needs, by the document's base. Knows nothing of tags.

import { type Claim, claimOfMarked, type Rules, type State, whoseYesIsMissing } from '@askfirst/policy'
import { rememberClaims } from './remember-claims.ts'

/** Answers for one document. */
export interface Judging {
  /**
   * The service whose yes is missing, or `unlisted`; `undefined` where the address may load.
   * @param mark says who claims what nobody else does
   */
  missing(address: string, mark: string | null): string | undefined
  /** The same for a `<base href>`, whose yes is missing too where it would lead elsewhere what came before it. */
  missingForBase(address: string, mark: string | null): string | undefined
  /** A `<base href>` that counts, or that counts for some browsers only: then both are asked. */
  base(address: string, isCertain: boolean): void
  /** What an address in the document is resolved by. */
  readonly bases: readonly string[]
}

/** Addresses before a base that are remembered, and bases that may count: more than any page has. */
const most = 500

/** @param bases what addresses in the document are resolved by until it says otherwise */
export function makeJudging(rules: Rules, states: Readonly<Record<string, State>>, bases: readonly string[]): Judging {
  const early = new Set<string>()
  let known = [...bases]
  let hasBase = false
  let last: { readonly address: string; readonly mark: string | null; readonly service: string | undefined } | undefined
  const claimsBy = new Map<string, (address: string) => Claim>()
  const missingBy = (base: string, address: string, mark: string | null): string | undefined => {
    if (mark !== null) return whoseYesIsMissing(rules, states, claimOfMarked(rules, mark, address, base))
    const claimOf = claimsBy.get(base) ?? rememberClaims(rules, base)
    claimsBy.set(base, claimOf)
    return whoseYesIsMissing(rules, states, claimOf(address))
  }
  const missing: Judging['missing'] = (address, mark) => {
    if (rules.report) return undefined
    // Most attributes are one address, which is asked for as the whole and as the part.
    if (last && last.address === address && last.mark === mark) return last.service
    const service = missingByAny(address, mark)
    last = { address, mark, service }
    if (!service && !hasBase && early.size <= most && (address[0] === '/' || !/^[a-z][\w+.-]*:/i.test(address)))
      early.add(address)
    return service
  }
  const missingByAny: Judging['missing'] = (address, mark) => {
    for (const base of known) {
      const service = missingBy(base, address, mark)
      if (service) return service
    }
    return undefined
  }
  const resolved = (address: string): string | undefined => {
    const url = URL.parse(address, bases[0])
    // A base of these schemes is none (HTML section 4.2.3).
    return url && !/^(data|javascript):/.test(url.protocol) ? url.href : undefined
  }
  return {
    missing,
    missingForBase(address, mark) {
      const own = missing(address, mark)
      const base = resolved(address)
      if (own || hasBase || !base || rules.report) return own
      if (early.size > most || known.length > most) return 'unlisted'
      for (const before of early) {
        const service = missingBy(base, before, null)
        if (service) return service
      }
      return undefined
    },
    base(address, isCertain) {
      const base = resolved(address)
      if (!base || hasBase) return
      hasBase = isCertain
      last = undefined
      if (isCertain) early.clear()
      known = isCertain ? [base, ...known.slice(bases.length)] : [...known, base]
    },
    get bases() {
      return known
    },
  }
}
