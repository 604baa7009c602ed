// Rules with one of everything: two categories, and services that claim hosts, cookies and storage, alone and together.

import type { Rules, Terms } from '@askfirst/policy'

/** For the site shop.example. */
export const sampleRules: Rules & Terms = {
  site: 'shop.example',
  policy: `sha256-${'p'.repeat(43)}`,
  categories: [
    ['analytics', 'aaaaaa'],
    ['marketing', 'mmmmmm', 1],
  ],
  services: [
    ['session', -1, /^(=sid$|l:cart$)/s],
    ['matomo', 0, /^(stats\.shop\.example\/|=_pk_|=shared$|[ls]:mtm_)/s],
    ['ads', 1, /^(([\w.-]+\.)?ads\.example\/|=_ad$|=shared$|l:ad_|i:adcache$|c:adfiles$)/s],
    ['video', 1, /^(video\.example\/)/s, 0],
  ],
  validity: [182, 90],
  languages: [['en'], ['da']],
}
