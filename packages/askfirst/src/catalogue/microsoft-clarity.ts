// Microsoft Clarity. https://learn.microsoft.com/en-us/clarity/setup-and-installation/cookie-list and .../data-retention

import type { CatalogueService } from './catalogue-service.ts'

/** Heatmaps and recordings. */
export const microsoftClarity: CatalogueService = {
  category: 'analytics',
  name: 'Microsoft Clarity',
  provider: 'Microsoft Ireland Operations Limited',
  purpose: { en: 'Records how pages are used (movements, clicks, scrolling) so that we can improve them.' },
  hosts: ['*.clarity.ms', 'c.bing.com'],
  cookies: [
    { name: '_clck', retention: '1 year', purpose: { en: 'Tells visitors apart.' } },
    { name: '_clsk', retention: '1 day', purpose: { en: 'Joins page views to one recording.' } },
    {
      name: 'CLID',
      retention: '1 year',
      domain: 'www.clarity.ms',
      purpose: { en: 'Recognises visitors on every site with Clarity.' },
    },
    {
      name: 'ANONCHK',
      retention: '10 minutes',
      domain: '.c.clarity.ms',
      purpose: { en: 'Says whether MUID is passed on to advertising.' },
    },
    { name: 'MR', retention: '7 days', domain: '.c.clarity.ms', purpose: { en: 'Says whether MUID is to be renewed.' } },
    { name: 'MUID', retention: '13 months', domain: '.clarity.ms', purpose: { en: 'Recognises browsers on Microsoft’s sites.' } },
    { name: 'SM', retention: 'session', domain: '.c.clarity.ms', purpose: { en: 'Passes MUID between Microsoft’s domains.' } },
  ],
  dataRetention: '13 months',
  country: 'US',
  privacyPolicy: 'https://privacy.microsoft.com/privacystatement',
}
