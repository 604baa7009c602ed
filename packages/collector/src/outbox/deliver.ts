// Emptying the outbox: at least once, each record's messages in their order, again and again until they arrive (R39).

import type { PrivateKey } from '@askfirst/receipt'
import type { Log } from '../log-line.ts'
import type { ClaimedMessage } from '../store/outbox.ts'
import type { Store } from '../store/store.ts'
import { hookId, sendWebhook, type Webhook } from './webhook.ts'

/** What delivering needs to know of a site. */
export interface Recipients {
  readonly policy: { readonly site: string }
  readonly key: PrivateKey
  readonly webhooks: readonly Webhook[]
}

/** Nobody else delivers a message for so long; longer than sending takes. In milliseconds. */
const claimedFor = 60_000
/** At once. */
const batch = 16

/** How long to wait after so many attempts: 5 seconds, then twice as long each time, up to an hour. In milliseconds. */
export function pauseAfter(attempts: number): number {
  return Math.min(5_000 * 2 ** Math.max(0, attempts - 1), 36e5)
}

/**
 * Delivers what is due at the moment, and what becomes due by that, to every webhook of the site; gives how many arrived. A
 * receiver that fails keeps nobody waiting but those of its own. It never gives up: what is too old to be of use is deleted by
 * the retention run, which says so.
 */
export async function deliver(
  { policy: { site }, key, webhooks }: Recipients,
  { store, now, log }: { readonly store: Store; readonly now: () => number; readonly log: Log },
  stopping?: AbortSignal,
): Promise<number> {
  const send = async (webhook: Webhook, message: ClaimedMessage): Promise<number> => {
    const delivery = await sendWebhook(webhook, message, key, now())
    if (delivery.ok) await store.saveDelivered(message, now())
    else await store.saveFailed(message, now() + pauseAfter(message.attempts))
    if (!delivery.ok)
      log({ level: 'error', what: 'undelivered', site, hook: message.hook, attempts: message.attempts, error: delivery.error })
    return delivery.ok ? 1 : 0
  }
  const empty = async (webhook: Webhook): Promise<number> => {
    let arrived = 0
    for (;;) {
      const claimed = await store.claimMessages(site, hookId(webhook), now(), now() + claimedFor, batch)
      const sent = await Promise.all(claimed.map((message) => send(webhook, message)))
      const ok = sent.reduce((sum, one) => sum + one, 0)
      arrived += ok
      // After a message of a record that arrived its next one may go.
      if (ok === 0 || stopping?.aborted) return arrived
    }
  }
  const all = await Promise.all(webhooks.map(empty))
  return all.reduce((sum, one) => sum + one, 0)
}
