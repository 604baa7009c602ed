// The policy of the suite's site: what its vectors go out to and what they store under, declared as an owner would.

import type { PolicyInput } from 'askfirst'

/** Host of the site. */
export const siteHost = 'leak.localhost'

/** Hosts of third parties by the word that stands for their origin in a vector. */
export const thirdHosts = { third: 'ads.localhost', unlisted: 'unlisted.localhost' } as const

export const policy: PolicyInput = {
  site: siteHost,
  controller: { name: 'Leak ApS', address: 'Torvet 1, 8000 Aarhus, Denmark', email: 'privacy@leak.example' },
  services: {
    session: {
      category: 'necessary',
      reason: 'authentication',
      cookies: [{ name: 'sid', retention: 'session' }],
      storage: [
        { kind: 'local', key: 'sid_*' },
        { kind: 'session', key: 'sid_*' },
      ],
    },
    payment: { category: 'necessary', reason: 'cart', provider: 'Pay ApS', hosts: ['pay.localhost'] },
    stats: { category: 'analytics', provider: 'Stats ApS', hosts: ['stats.localhost'] },
    ads: {
      category: 'marketing',
      provider: 'Ads ApS',
      hosts: [thirdHosts.third],
      cookies: [
        { name: '_ad_1', retention: '13 months' },
        { name: '_ad*', retention: '13 months' },
        { name: 'ad_*', retention: '13 months' },
      ],
      storage: [
        { kind: 'local', key: 'ad_*' },
        { kind: 'session', key: 'ad_*' },
        { kind: 'indexeddb', key: 'ad_*' },
        { kind: 'cache', key: 'ad_*' },
      ],
      country: 'DK',
      privacyPolicy: 'https://ads.example/privacy',
    },
  },
  languages: ['en'],
}
