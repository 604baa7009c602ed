// One decision to the collector, at least once: also while the page closes, or hours after the network was away (R58).

import { type DecisionMessage, day, isBelow } from '@askfirst/policy'
import { emit, runForeign } from '../events.ts'

/** Where what has not arrived yet is kept. Bare refusals are not: nobody could tell one from another. Nor is what holds for one page. */
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
  let sending = false
  let attempt: Promise<unknown> = Promise.resolve()
  try {
    queue = JSON.parse(area?.getItem(key) ?? '[]').filter(
      ([, { decidedAt }]: Pending) => Date.parse(`${decidedAt}`) > Date.now() - day,
    )
  } catch {}

  const keep = (): void => {
    const lasting = queue.filter(([authorization, { control }]) => authorization && control !== 'allow-once')
    // A full store: then the queue lives as long as the page.
    try {
      if (lasting.length) area?.setItem(key, JSON.stringify(lasting))
      else area?.removeItem(key)
    } catch {}
  }
  /** Goes on after an attempt; without a response there was no network. */
  const finish = (response?: Response): unknown => {
    sending = false
    // What the collector refuses today it refuses tomorrow; only trouble passes.
    if (!response || response.status >= 500 || response.status === 429) {
      timer = setTimeout(flush, wait)
      wait = Math.min(wait * 2, 6e4)
      return
    }
    queue.shift()
    keep()
    wait = 1e3
    runForeign(arrived)
    flush()
    if (response.status === 201) return response.json().then((answer) => emit('receipt', answer))
  }
  const flush = (): void => {
    clearTimeout(timer)
    const [first] = queue
    if (!first || sending) return
    sending = true
    const [authorization, message] = first
    attempt = request(`${collector}/v1/decisions`, {
      method: 'POST',
      keepalive: true,
      // Only a collector on the same site may renew the record's cookie.
      credentials: isBelow(new URL(collector, location.href).hostname, site) ? 'include' : 'omit',
      headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
      body: JSON.stringify(message),
    })
      .then(finish, () => finish())
      // An answer that cannot be read was an answer: the decision has arrived.
      .catch(() => {})
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
