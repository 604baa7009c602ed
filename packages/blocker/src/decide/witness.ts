// What a receipt has to say of how a decision came about: what the visitor was shown and pressed. Knows nothing of what it decides.

import type { Control, Decision, DecisionMessage, How } from '@askfirst/policy'
import type { Press } from '../core.ts'
import type { Delivery } from './deliver.ts'
import { makeId } from './identity.ts'
import type { Layers } from './layers.ts'
import type { Page } from './page.ts'

/** What was decided, as far as the collector is told of it. */
type Said = Pick<Decision, 'categories' | 'services' | 'decidedAt' | 'validUntil'>

/** Whose doing a decision is. */
export function howOf(press: Press | undefined): How {
  return press ? (press.isTrusted ? 'click' : 'scripted') : 'api'
}

/**
 * Gives what looks at what is on screen, to be called before that changes, and answers what tells the collector of it together
 * with what was decided. `otherwise` is the control where no element was pressed.
 */
export function makeWitness(
  page: Page,
  layers: Layers,
  delivery: Delivery | undefined,
): (press: Press | undefined, otherwise: Control) => (sender: string, said: Said) => void {
  const { rules, consent } = page
  return (press, otherwise) => {
    const layer = press ? layers.layerOf(press.control) : 'none'
    // What a program decides nobody was shown, whatever is on screen.
    const presenter = press && layers.onScreen(layer)
    // What was read: the page may have changed its language since.
    const language = presenter?.language ?? page.language
    return (sender, { categories, services, decidedAt, validUntil }) =>
      delivery?.send(sender, {
        site: rules.site,
        policy: rules.policy,
        language,
        layout: presenter?.layout ?? 'none',
        layer,
        control: (press?.control.getAttribute('data-askfirst-do') ?? otherwise) as Control,
        how: howOf(press),
        gpc: consent.gpc,
        categories,
        services: services as DecisionMessage['services'],
        ...(presenter && { notice: presenter.notice }),
        ...(sender && {
          event: makeId(),
          decidedAt: new Date(decidedAt).toISOString(),
          validUntil: new Date(validUntil).toISOString(),
        }),
      })
  }
}
