// The sites a collector serves, and every policy and notice of theirs that a decision may name.

import { canonical, type Notice, noticeHash, type Policy } from '@askfirst/policy'
import { originOf, type PrivateKey, rootOfNodes, signCheckpoint } from '@askfirst/receipt'
import type { Engine } from './ingest/engine.ts'
import type { NoticeWish } from './ingest/wish.ts'
import { checkWebhook, hookId, type Webhook } from './outbox/webhook.ts'
import { openSigningKey, type SigningKey } from './signing-key.ts'
import type { StoredNotice } from './store/notices.ts'

/** One site, as its owner configures it. */
export interface CollectorSite {
  readonly policy: Policy
  /** Every notice that visitors may be shown, by its hash. */
  readonly notices: Readonly<Record<string, Notice>>
  /** Folder with the files that `askfirst build` made for the site. */
  readonly files?: string
  /** Origins that may call besides the site and its subdomains: `https://shop.example.org`. */
  readonly origins?: readonly string[]
  /** Back ends that are told of every withdrawal, objection and erasure (R39). @default none */
  readonly webhooks?: readonly Webhook[]
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
  readonly webhooks: readonly Webhook[]
  readonly notices: ReadonlyMap<string, Notice>
  /** What signs its receipts and checkpoints now. */
  readonly key: PrivateKey
  /** By `policy.version`. */
  readonly versions: ReadonlyMap<string, PolicyNames>
  /** Day on which the present policy was first served: `2026-11-22`. */
  readonly since: string
}

/** By name. */
export type Sites = ReadonlyMap<string, Site>

/**
 * The sites of a collector, each with its log. New notices are stored and dated by the log; they are never changed or
 * removed (R48, R49). From then on the engine commits for these sites.
 * @throws TypeError where a notice is not filed under its own hash, two sites have one name or a webhook is none
 */
export async function openSites(
  configured: readonly CollectorSite[],
  engine: Engine,
  own: SigningKey | undefined,
  now: number,
): Promise<Sites> {
  for (const [at, { policy, notices, webhooks = [] }] of configured.entries()) {
    for (const webhook of webhooks) checkWebhook(webhook)
    if (configured.findIndex((other) => other.policy.site === policy.site) !== at)
      throw new TypeError(`Two policies speak for ${policy.site}. Give the collector one policy per site.`)
    for (const [hash, notice] of Object.entries(notices))
      if (noticeHash(notice) !== hash || notice.site !== policy.site)
        throw new TypeError(`A notice of ${policy.site} does not have the hash ${hash}. Run \`askfirst build\` again.`)
  }
  const sites = new Map<string, Site>()
  for (const site of configured) sites.set(site.policy.site, await openSite(site, engine, own, now))
  await engine.begin(
    new Map(
      [...sites].map(([name, { key, policy, versions, webhooks, notices }]) => [
        name,
        {
          ...{ key, versions, deniedFor: policy.validity.denied, hooks: webhooks.map(hookId) },
          languages: new Set([...policy.languages, ...[...notices.values()].map(({ language }) => language)]),
        },
      ]),
    ),
  )
  for (const { policy, notices } of configured) {
    const wishes = Object.entries(notices).map(
      ([hash, notice]): NoticeWish => ({ kind: 'notice', site: policy.site, hash, notice: canonical(notice), at: now }),
    )
    await engine.commit(policy.site, wishes)
  }
  return sites
}

async function openSite(
  { policy, notices, origins = [], webhooks = [] }: CollectorSite,
  { store }: Engine,
  own: SigningKey | undefined,
  now: number,
): Promise<Site> {
  const time = new Date(now).toISOString()
  const key = await openSigningKey(store, policy.site, own, time)
  if (!(await store.head(policy.site))) {
    const checkpoint = await signCheckpoint({ origin: originOf(policy.site), size: 0, root: rootOfNodes([]) }, key)
    await store.openLog({ site: policy.site, size: 0, edge: new Uint8Array(), checkpoint })
  }
  const stored: readonly Pick<StoredNotice, 'hash' | 'notice' | 'day'>[] = await store.notices(policy.site)
  const fresh = Object.entries(notices).map(([hash, notice]) => ({ hash, notice, day: time.slice(0, 10) }))
  const versions = new Map(stored.map(({ notice }) => [notice.policy, namesOfNotice(notice)]))
  versions.set(policy.version, namesOfPolicy(policy))
  return {
    policy,
    origins,
    webhooks,
    key,
    versions,
    notices: new Map([...fresh, ...stored].map(({ hash, notice }) => [hash, notice])),
    since: stored.find(({ notice }) => notice.policy === policy.version)?.day ?? time.slice(0, 10),
  }
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
