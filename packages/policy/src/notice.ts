// Exactly what a visitor was shown, as data with a name of its own: its hash (R47, R48).

import { hashOf } from './canonical.ts'
import { type Cookie, type Policy, type Service, type StoredItem, wordsIn } from './policy.ts'

/** A service as the visitor is told about it, in one language. */
export interface NoticeService extends Omit<Service, 'purpose' | 'hosts' | 'paths' | 'stop' | 'cookies' | 'storage'> {
  readonly id: string
  readonly purpose?: string
  readonly cookies: readonly (Omit<Cookie, 'purpose'> & { readonly purpose?: string })[]
  readonly storage: readonly (Omit<StoredItem, 'purpose'> & { readonly purpose?: string })[]
}

/** A category as the visitor is told about it, in one language. */
export interface NoticeCategory {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly services: readonly NoticeService[]
}

/** Everything both layers say, in one language. Published as `notice.<language>.json`. */
export interface Notice {
  readonly site: string
  /** Version of the policy. */
  readonly policy: string
  readonly language: string
  readonly layout: string
  readonly controller: Policy['controller']
  readonly validity: Policy['validity']
  /** `necessary` first, then as in the policy. */
  readonly categories: readonly NoticeCategory[]
  /** Every text of both layers by key, the site's own included. */
  readonly texts: Readonly<Record<string, string>>
}

/**
 * What a visitor of this language is told. `texts` are the shipped ones; the policy's own go before them.
 * Categories take their names from the policy, else from the texts `category.<id>.name` and `category.<id>.description`.
 */
export function noticeOf(policy: Policy, language: string, texts: Readonly<Record<string, string>>): Notice {
  const said = { ...texts, ...policy.texts[language] }
  const category = (id: string): NoticeCategory => {
    const own = policy.categories[id]
    return {
      id,
      name: own?.name ? wordsIn(own.name, language) : (said[`category.${id}.name`] ?? id),
      description: own?.description ? wordsIn(own.description, language) : (said[`category.${id}.description`] ?? ''),
      services: Object.entries(policy.services)
        .filter(([, service]) => service.category === id)
        .map(([name, service]) => noticeService(name, service, language)),
    }
  }
  return {
    site: policy.site,
    policy: policy.version,
    language,
    layout: policy.ui.layout,
    controller: policy.controller,
    validity: policy.validity,
    categories: ['necessary', ...Object.keys(policy.categories)].map(category),
    texts: said,
  }
}

/** The name of a notice: `sha256-…` of its canonical JSON. */
export function noticeHash(notice: Notice): string {
  return hashOf(notice)
}

function noticeService(id: string, service: Service, language: string): NoticeService {
  const { hosts: _hosts, paths: _paths, stop: _stop, purpose, cookies, storage, ...rest } = service
  const said = <T extends { purpose?: Cookie['purpose'] }>({ purpose: words, ...item }: T) => ({
    ...item,
    ...(words === undefined ? {} : { purpose: wordsIn(words, language) }),
  })
  return {
    id,
    ...rest,
    ...(purpose === undefined ? {} : { purpose: wordsIn(purpose, language) }),
    cookies: cookies.map(said) as NoticeService['cookies'],
    storage: storage.map(said) as NoticeService['storage'],
  }
}
