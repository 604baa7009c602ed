// Google Analytics 4. https://support.google.com/analytics/answer/11397207 (cookies), .../answer/7667196 (retention)

import type { CatalogueService } from './catalogue-service.ts'

/** The Google tag is loaded from Tag Manager's host; what `google-tag-manager` claims there goes before. */
export const googleAnalytics: CatalogueService = {
  category: 'analytics',
  name: 'Google Analytics',
  provider: 'Google Ireland Limited',
  purpose: { en: 'Counts visits and shows us which pages are read.' },
  hosts: ['*.google-analytics.com', '*.analytics.google.com', 'www.googletagmanager.com'],
  cookies: [
    { name: '_ga', retention: '2 years', purpose: { en: 'Tells visitors apart.' } },
    { name: '_ga_*', retention: '2 years', purpose: { en: 'Keeps the state of the visit.' } },
    { name: '_gid', retention: '24 hours', purpose: { en: 'Tells visitors apart within a day.' } },
    { name: '_gat*', retention: '1 minute', purpose: { en: 'Limits how often data is sent.' } },
  ],
  // The longest a standard property allows; override it with what yours is set to.
  dataRetention: '14 months',
  country: 'US',
  privacyPolicy: 'https://policies.google.com/privacy',
}
