// Vimeo's player. https://vimeo.com/cookie_policy

import type { CatalogueService } from './catalogue-service.ts'

/** Embedded videos. */
export const vimeo: CatalogueService = {
  category: 'functional',
  name: 'Vimeo',
  provider: 'Vimeo.com, Inc.',
  purpose: { en: 'Plays videos in the page, and measures how they are watched.' },
  hosts: ['*.vimeo.com', '*.vimeocdn.com'],
  cookies: [
    { name: 'vuid', retention: '2 years', domain: '.vimeo.com', purpose: { en: 'Measures how videos are watched.' } },
    { name: 'player', retention: '1 year', domain: '.vimeo.com', purpose: { en: 'Keeps the settings of the player.' } },
    { name: '__cf_bm', retention: '30 minutes', domain: '.vimeo.com', purpose: { en: 'Tells people from programs.' } },
    { name: '_cfuvid', retention: 'session', domain: '.vimeo.com', purpose: { en: 'Limits how often one visitor may ask.' } },
  ],
  country: 'US',
  privacyPolicy: 'https://vimeo.com/privacy',
}
