// A notice for tests, with a service for each thing an export can tell of one.

import type { Notice } from '@askfirst/policy'

const category = (id: string, name: string, services: Notice['categories'][0]['services']): Notice['categories'][0] => ({
  id,
  name,
  description: `What ${name} is for.`,
  services,
})

/** Three categories that are asked about, one of them without services. */
export const testNotice: Notice = {
  site: 'shop.example',
  policy: `sha256-${'p'.repeat(43)}`,
  language: 'en',
  layout: 'bar',
  controller: {
    name: 'Acme ApS',
    address: 'Havnegade 12, 5000 Odense C, Denmark',
    email: 'privacy@shop.example',
    dpo: 'dpo@shop.example',
    authority: 'Datatilsynet, Valby',
    privacyPolicy: '/privacy',
  },
  validity: { granted: 182, denied: 182 },
  categories: [
    category('necessary', 'Necessary', [
      { id: 'session', category: 'necessary', name: 'Form', reason: 'user-input', cookies: [{ name: 'sid' }], storage: [] },
    ]),
    category('functional', 'Functional', [
      {
        id: 'youtube',
        category: 'functional',
        name: 'YouTube',
        provider: 'Google Ireland Ltd',
        purpose: 'Plays films.',
        cookies: [{ name: 'VISITOR', retention: 'session' }],
        storage: [{ kind: 'local', key: 'volume', retention: '30 minutes' }],
        country: 'IE',
        privacyPolicy: 'https://policies.google.com/privacy',
      },
      { id: 'recent', category: 'functional', name: 'Recently viewed', provider: 'Acme ApS', cookies: [], storage: [] },
    ]),
    category('analytics', 'Analytics', [
      {
        id: 'matomo',
        category: 'analytics',
        name: 'Matomo',
        provider: 'Acme ApS',
        cookies: [{ name: '_pk_*', retention: '13 months' }],
        storage: [],
        dataRetention: '25 months',
        country: 'DK',
      },
    ]),
    category('marketing', 'Marketing', []),
  ],
  texts: { title: 'Cookies' },
}
