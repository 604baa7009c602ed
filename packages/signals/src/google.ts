// Google Consent Mode v2 in its basic form: Google's tags are held until granted, and are told the state before they run.
// https://developers.google.com/tag-platform/security/guides/consent

import type { Signal } from '@askfirst/policy'
import { gtag } from './gtag.ts'

/** The update: on every page, because Google keeps nothing, and after every decision. */
const google: Signal = ({ categories }) => {
  const stateOf = (category: string): string => (categories[category] === 'granted' ? 'granted' : 'denied')
  gtag('consent', 'update', {
    ad_storage: stateOf('marketing'),
    ad_user_data: stateOf('marketing'),
    ad_personalization: stateOf('marketing'),
    analytics_storage: stateOf('analytics'),
    functionality_storage: stateOf('functional'),
    personalization_storage: stateOf('functional'),
    security_storage: 'granted',
  })
}
export default google
