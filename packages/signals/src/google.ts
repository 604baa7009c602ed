// Google Consent Mode v2 in its basic form: Google's tags are held until granted, and are told the state before they run.
// https://developers.google.com/tag-platform/security/guides/consent

import type { Decision, Signal } from '@askfirst/policy'

/**
 * Before any tag: the default, everything denied but security. Then, on every page, because Google keeps nothing, and after
 * every decision: the update.
 */
const google: Signal = (decision, first) => {
  /** Google's tags read commands from here, each an `Arguments` object: an array is ignored. */
  const gtag: (...command: unknown[]) => void = function () {
    // biome-ignore lint/complexity/noArguments: the very object is what Google reads
    // biome-ignore lint/suspicious/noAssignInExpressions: the queue is made where there is none
    ;((window as { dataLayer?: unknown[] }).dataLayer ??= []).push(arguments)
  }
  const tell = (command: string, categories: Decision['categories']): void => {
    const stateOf = (category: string): string => (categories[category] === 'granted' ? 'granted' : 'denied')
    gtag('consent', command, {
      ad_storage: stateOf('marketing'),
      ad_user_data: stateOf('marketing'),
      ad_personalization: stateOf('marketing'),
      analytics_storage: stateOf('analytics'),
      functionality_storage: stateOf('functional'),
      personalization_storage: stateOf('functional'),
      security_storage: 'granted',
    })
  }
  if (first) {
    tell('default', {})
    gtag('set', 'ads_data_redaction', true)
  }
  if (decision) tell('update', decision.categories)
}
export default google
