// Stripe's payment form with its fraud prevention. https://stripe.com/legal/cookies-policy, https://docs.stripe.com/js/including

import type { CatalogueService } from './catalogue-service.ts'

/** Suggested as necessary where a visitor pays. Load it on those pages only, else it belongs to `functional`. */
export const stripe: CatalogueService = {
  category: 'necessary',
  reason: 'security-user-centric',
  name: 'Stripe',
  provider: 'Stripe Payments Europe, Limited',
  purpose: { en: 'Takes payments, and protects them against fraud.' },
  hosts: ['*.stripe.com', '*.stripe.network'],
  cookies: [
    { name: '__stripe_mid', retention: '1 year', purpose: { en: 'Recognises the device, to prevent fraud.' } },
    { name: '__stripe_sid', retention: '30 minutes', purpose: { en: 'Recognises the visit, to prevent fraud.' } },
    { name: 'm', retention: '2 years', domain: 'm.stripe.com', purpose: { en: 'Recognises the device, to prevent fraud.' } },
  ],
  country: 'US',
  privacyPolicy: 'https://stripe.com/privacy',
}
