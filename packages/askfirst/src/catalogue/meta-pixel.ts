// Meta Pixel. https://developers.facebook.com/docs/meta-pixel, https://www.facebook.com/privacy/policies/cookies/

import type { CatalogueService } from './catalogue-service.ts'

/** Claims the pixel only, not Facebook's other embeds. */
export const metaPixel: CatalogueService = {
  category: 'marketing',
  name: 'Meta Pixel',
  provider: 'Meta Platforms Ireland Limited',
  purpose: { en: 'Measures whether our ads on Facebook and Instagram work, and shows our ads to people who have been here.' },
  hosts: ['connect.facebook.net', 'www.facebook.com'],
  paths: ['/*/fbevents.js', '/signals/', '/tr'],
  cookies: [
    { name: '_fbp', retention: '90 days', purpose: { en: 'Recognises the browser, to measure and target ads.' } },
    { name: '_fbc', retention: '90 days', purpose: { en: 'Remembers the click on an ad.' } },
    { name: 'fr', retention: '90 days', domain: '.facebook.com', purpose: { en: 'Delivers and measures ads.' } },
  ],
  storage: [{ kind: 'local', key: 'lastExternalReferrer*', purpose: { en: 'Remembers the site the visitor came from.' } }],
  country: 'US',
  privacyPolicy: 'https://www.facebook.com/privacy/policy/',
}
