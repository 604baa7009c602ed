// One decision to the collector, at least once: also while the page closes, or hours after the network was away (R58).

import { type DecisionMessage, day, isBelow } from '@askfirst/policy'
import { emit } from '../events.ts'

/** Where what has not arrived yet is kept. Bare refusals are not: nobody could tell one from another. */
const key = 'askfirst.pending'

/** What waits to be sent: `Consent <id>.<secret>`, or nothing for a bare refusal, and the decision. */
type Pending = readonly [authorization: string, message: DecisionMessage]

/** Sends decisions until each has arrived, or a day has passed. */
export interface Delivery {
  send(...pending: Pending): void
  /** Resolves when the present attempt is over, whatever became of it. */
  underWay(): Promise<unknown>
}

/**
 * Sends what is pending from earlier pages, and what is given to it.
 * @param request the browser's own fetch
 * @param site the site's registrable domain
 * @param arrived told whenever an answer has come
 * @param area where the queue is kept; without one it lives as long as the page
 */
export function makeDelivery(
  request: typeof fetch,
  collector: string,
  site: string,
  area: Storage | undefined,
  arrived: () => void,
): Delivery {
  let wait = 1e3
  let timer: number | undefined
  let queue: Pending[] = []
  let attempt: Promise<unknown> = Promise.resolve()
  try {
    queue = JSON.parse(area?.getItem(key) ?? '[]').filter(
      ([, { decidedAt }]: Pending) => Date.parse(`${decidedAt}`) > Date.now() - day,
    )
  } catch {}

  const keep = (): void => {
    const lasting = queue.filter(([authorization]) => authorization)
    if (lasting.length) area?.setItem(key, JSON.stringify(lasting))
    else area?.removeItem(key)
  }
  const flush = (): void => {
    clearTimeout(timer)
    const [first] = queue
    if (!first) return
    const [authorization, message] = first
    attempt = request(`${collector}/v1/decisions`, {
      method: 'POST',
      keepalive: true,
      // Only a collector on the same site may renew the record's cookie.
      credentials: isBelow(new URL(collector, location.href).hostname, site) ? 'include' : 'omit',
      headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
      body: JSON.stringify(message),
    })
      .then((response) => {
        // What the collector refuses today it refuses tomorrow; only trouble passes.
        if (response.status >= 500 || response.status === 429) throw response
        queue = queue.filter((pending) => pending !== first)
        keep()
        wait = 1e3
        arrived()
        flush()
        return response.status === 201 ? response.json().then((answer) => emit('receipt', answer)) : undefined
      })
      .catch(() => {
        timer = setTimeout(flush, wait)
        wait = Math.min(wait * 2, 6e4)
      })
  }
  addEventListener('online', flush)
  flush()
  return {
    underWay: () => attempt,
    send(...pending) {
      queue.push(pending)
      keep()
      if (queue.length === 1) flush()
    },
  }
}
