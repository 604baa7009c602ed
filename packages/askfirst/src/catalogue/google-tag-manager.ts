// Google Tag Manager, web container. https://developers.google.com/tag-platform/tag-manager/web
// It stores nothing itself but loads what was put into it, so it is never necessary (R6).

import type { CatalogueService } from './catalogue-service.ts'

/** Suggested for `marketing`, because a container may hold anything; use the strictest category of what yours loads. */
export const googleTagManager: CatalogueService = {
  category: 'marketing',
  name: 'Google Tag Manager',
  provider: 'Google Ireland Limited',
  purpose: { en: 'Loads other services into the page.' },
  hosts: ['www.googletagmanager.com'],
  paths: ['/gtm.js', '/gtm/', '/ns.html'],
  dataRetention: '14 days',
  country: 'US',
  privacyPolicy: 'https://policies.google.com/privacy',
}
