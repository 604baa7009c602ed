// LinkedIn Insight Tag. https://www.linkedin.com/legal/l/cookie-table, https://www.linkedin.com/help/linkedin/answer/81195 (retention)

import type { CatalogueService } from './catalogue-service.ts'

/** Ad measurement and remarketing. */
export const linkedinInsight: CatalogueService = {
  category: 'marketing',
  name: 'LinkedIn Insight Tag',
  provider: 'LinkedIn Ireland Unlimited Company',
  purpose: { en: 'Measures whether our ads on LinkedIn work, and shows our ads to people who have been here.' },
  hosts: ['snap.licdn.com', '*.ads.linkedin.com'],
  cookies: [
    { name: 'li_fat_id', retention: '30 days', purpose: { en: 'Recognises members, to measure what came of an ad.' } },
    {
      name: 'li_sugr',
      retention: '90 days',
      domain: '.linkedin.com',
      purpose: { en: 'Matches visitors outside the Designated Countries.' },
    },
    { name: 'bcookie', retention: '1 year', domain: '.linkedin.com', purpose: { en: 'Recognises browsers.' } },
    { name: 'lidc', retention: '24 hours', domain: '.linkedin.com', purpose: { en: 'Chooses a data centre.' } },
    { name: 'UserMatchHistory', retention: '30 days', domain: '.linkedin.com', purpose: { en: 'Matches identifiers for ads.' } },
    {
      name: 'AnalyticsSyncHistory',
      retention: '30 days',
      domain: '.linkedin.com',
      purpose: { en: 'Matches identifiers for analytics.' },
    },
  ],
  storage: [{ kind: 'local', key: 'li_adsId', purpose: { en: 'Recognises the browser, to measure ads.' } }],
  dataRetention: '180 days',
  country: 'US',
  privacyPolicy: 'https://www.linkedin.com/legal/privacy-policy',
}
