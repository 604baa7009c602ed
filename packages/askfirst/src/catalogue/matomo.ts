// Matomo, in the cloud or on one's own server. https://matomo.org/faq/general/faq_146/ (cookies),
// https://matomo.org/faq/new-to-piwik/data-sovereignty-where-your-analytics-data-is-stored/ (country)

import type { CatalogueService } from './catalogue-service.ts'

/** For Matomo Cloud; where you run it yourself, override `provider`, `hosts`, `country` and `privacyPolicy` with your own. */
export const matomo: CatalogueService = {
  category: 'analytics',
  name: 'Matomo',
  provider: 'InnoCraft Limited',
  purpose: { en: 'Counts visits and shows us which pages are read.' },
  hosts: ['*.matomo.cloud'],
  cookies: [
    { name: '_pk_id*', retention: '13 months', purpose: { en: 'Tells visitors apart.' } },
    { name: '_pk_ref*', retention: '6 months', purpose: { en: 'Remembers the site the visitor came from.' } },
    { name: '_pk_ses*', retention: '30 minutes', purpose: { en: 'Keeps the state of the visit.' } },
    { name: '_pk_cvar*', retention: '30 minutes', purpose: { en: 'Keeps the state of the visit.' } },
    { name: '_pk_hsr*', retention: '30 minutes', purpose: { en: 'Keeps the state of a heatmap or recording.' } },
    { name: '_pk_testcookie*', retention: 'session', purpose: { en: 'Tests whether cookies are accepted.' } },
    { name: 'matomo_sessid', retention: '14 days', purpose: { en: 'Protects the opt-out form.' } },
  ],
  country: 'DE',
  privacyPolicy: 'https://matomo.org/matomo-cloud-privacy-policy/',
}
