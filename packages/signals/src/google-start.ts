// Google Consent Mode v2 before any tag: everything is denied but security, and a page that knows more says it within this time.
// https://developers.google.com/tag-platform/security/guides/consent

import { gtag } from './gtag.ts'

export default (): void => {
  gtag('consent', 'default', {
    ad_storage: 'denied',
    ad_user_data: 'denied',
    ad_personalization: 'denied',
    analytics_storage: 'denied',
    functionality_storage: 'denied',
    personalization_storage: 'denied',
    security_storage: 'granted',
    // Milliseconds that a tag waits for the update of a visitor who has decided before.
    wait_for_update: 500,
  })
  gtag('set', 'ads_data_redaction', true)
}
