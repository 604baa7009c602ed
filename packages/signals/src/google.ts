// Google Consent Mode v2 in its basic form: Google's tags are held until granted, and are told the state before they run.
// https://developers.google.com/tag-platform/security/guides/consent

import type { Decision, Signal } from '@askfirst/policy'

type ConsentType =
  | 'ad_storage'
  | 'ad_user_data'
  | 'ad_personalization'
  | 'analytics_storage'
  | 'functionality_storage'
  | 'personalization_storage'
  | 'security_storage'

/** Which of our categories speaks for each of Google's types. */
const categoryOfType: Readonly<Record<ConsentType, string>> = {
  ad_storage: 'marketing',
  ad_user_data: 'marketing',
  ad_personalization: 'marketing',
  analytics_storage: 'analytics',
  functionality_storage: 'functional',
  personalization_storage: 'functional',
  security_storage: 'necessary',
}

/** Google's tags read commands from here, each an `Arguments` object: an array is ignored. */
function gtag(..._command: unknown[]): void {
  const page = window as { dataLayer?: unknown[] }
  page.dataLayer ??= []
  // biome-ignore lint/complexity/noArguments: the very object is what Google reads
  page.dataLayer.push(arguments)
}

/**
 * Before any tag: the default, everything denied but security. Then, on every page, because Google keeps nothing, and after
 * every decision: the update.
 */
const google: Signal = (decision, first) => {
  const tell = (command: string, categories: Decision['categories'] | undefined): void =>
    gtag(
      'consent',
      command,
      Object.fromEntries(
        Object.entries(categoryOfType).map(([type, category]) => [
          type,
          category === 'necessary' || categories?.[category] === 'granted' ? 'granted' : 'denied',
        ]),
      ),
    )
  if (first) {
    tell('default', undefined)
    gtag('set', 'ads_data_redaction', true)
  }
  if (decision) tell('update', decision.categories)
}
export default google
