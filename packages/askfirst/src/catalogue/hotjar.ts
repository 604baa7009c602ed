// Hotjar. https://help.hotjar.com/hc/en-us/articles/115011789248 (cookies), .../115011640427 (retention), .../115011639887 (country)

import type { CatalogueService } from './catalogue-service.ts'

/** Heatmaps, recordings and surveys. */
export const hotjar: CatalogueService = {
  category: 'analytics',
  name: 'Hotjar',
  provider: 'Hotjar Limited',
  purpose: { en: 'Records how pages are used (movements, clicks, scrolling) so that we can improve them.' },
  hosts: ['*.hotjar.com', '*.hotjar.io'],
  cookies: [
    { name: '_hjSessionUser_*', retention: '365 days', purpose: { en: 'Tells visitors apart.' } },
    { name: '_hjSession_*', retention: '30 minutes', purpose: { en: 'Keeps the state of the visit.' } },
    {
      name: '_hjHasCachedUserAttributes',
      retention: 'session',
      purpose: { en: 'Knows whether the attributes kept are current.' },
    },
    { name: '_hjUserAttributesHash', retention: '2 minutes', purpose: { en: 'Knows whether attributes have changed.' } },
    { name: '_hjDonePolls', retention: '365 days', purpose: { en: 'Does not repeat a survey that was answered.' } },
    { name: '_hjMinimizedPolls', retention: '365 days', purpose: { en: 'Keeps a minimised survey minimised.' } },
    { name: '_hjClosedSurveyInvites', retention: '365 days', purpose: { en: 'Does not repeat an invitation that was closed.' } },
    { name: '_hj*', retention: '30 minutes', purpose: { en: 'Tests what the browser can store, and the state of sampling.' } },
  ],
  storage: [
    { kind: 'local', key: '_hjUserAttributes', purpose: { en: 'Attributes the site passes on.' } },
    { kind: 'local', key: 'hjActiveViewportIds', purpose: { en: 'Tells open windows apart.' } },
    { kind: 'session', key: 'hjViewportId', retention: 'session', purpose: { en: 'Tells open windows apart.' } },
  ],
  dataRetention: '365 days',
  country: 'IE',
  privacyPolicy: 'https://www.hotjar.com/legal/policies/privacy/',
}
