// The sites a collector serves, and every policy and notice of theirs that a decision may name.

import { type Notice, noticeHash, type Policy } from '@askfirst/policy'
import type { Store } from './store/store.ts'

/** One site, as its owner configures it. */
export interface CollectorSite {
  readonly policy: Policy
  /** Every notice that visitors may be shown, by its hash. */
  readonly notices: Readonly<Record<string, Notice>>
  /** Folder with the files that `askfirst build` made for the site. */
  readonly files?: string
  /** Origins that may call besides the site and its subdomains: `https://shop.example.org`. */
  readonly origins?: readonly string[]
}

/** Service ids with their category, and category ids, of one version of a policy. */
export interface PolicyNames {
  readonly categories: ReadonlySet<string>
  readonly services: ReadonlyMap<string, string>
}

/** One site, with what the store remembers of it: earlier notices stay valid for pages that still show them. */
export interface Site {
  readonly policy: Policy
  readonly origins: readonly string[]
  readonly notices: ReadonlyMap<string, Notice>
  /** By `policy.version`. */
  readonly versions: ReadonlyMap<string, PolicyNames>
  /** Day on which the present policy was first served: `2026-11-22`. */
  readonly since: string
}

/** By name. */
export type Sites = ReadonlyMap<string, Site>

/**
 * The sites of a collector. New notices are stored; they are never changed or removed (R48).
 * @throws TypeError where a notice is not filed under its own hash or two sites have one name
 */
export async function openSites(configured: readonly CollectorSite[], store: Store, day: string): Promise<Sites> {
  const sites = new Map<string, Site>()
  for (const { policy, notices, origins = [] } of configured) {
    if (sites.has(policy.site))
      throw new TypeError(`Two policies speak for ${policy.site}. Give the collector one policy per site.`)
    for (const [hash, notice] of Object.entries(notices)) {
      if (noticeHash(notice) !== hash || notice.site !== policy.site)
        throw new TypeError(`A notice of ${policy.site} does not have the hash ${hash}. Run \`askfirst build\` again.`)
      await store.saveNotice(hash, notice, day)
    }
    const stored = await store.notices(policy.site)
    const versions = new Map(stored.map(({ notice }) => [notice.policy, namesOfNotice(notice)]))
    versions.set(policy.version, namesOfPolicy(policy))
    sites.set(policy.site, {
      policy,
      origins,
      versions,
      notices: new Map(stored.map(({ hash, notice }) => [hash, notice])),
      since: stored.find(({ notice }) => notice.policy === policy.version)?.day ?? day,
    })
  }
  return sites
}

function namesOfPolicy({ categories, services }: Policy): PolicyNames {
  return {
    categories: new Set(Object.keys(categories)),
    services: new Map(Object.entries(services).map(([id, { category }]) => [id, category])),
  }
}

function namesOfNotice({ categories }: Notice): PolicyNames {
  return {
    categories: new Set(categories.map(({ id }) => id).filter((id) => id !== 'necessary')),
    services: new Map(categories.flatMap(({ id, services }) => services.map((service) => [service.id, id] as const))),
  }
}
