// Whether a load balancer should send visitors here: what they decide can be made durable now.

import type { LogStore } from '../store/heads.ts'

/** Why not, as one word. */
export type Unready = 'STORE_LOST' | 'STORE_UNAVAILABLE' | 'STORE_SLOW' | 'QUEUE_FULL'

/** `undefined` where it is ready. */
export type Readiness = () => Promise<Unready | undefined>

/** How long the store may take, in milliseconds. */
const patience = 2_000
/** Asked more often, it answers what it found last: whoever asks writes to the disk. */
const memory = 1_000

/**
 * Tries a real write, which changes nothing, the way decisions go. A store that only reads is not ready.
 * @param state do as many wait already as may, and has the store ended for good?
 */
export function openReadiness(
  store: Pick<LogStore, 'touch'>,
  sites: Iterable<string>,
  { isFull, isLost }: { isFull(): boolean; isLost(): boolean },
  now: () => number = () => performance.now(),
): Readiness {
  const [site] = sites
  let last: { readonly at: number; readonly found: Promise<Unready | undefined> } | undefined
  const look = async (): Promise<Unready | undefined> => {
    if (site === undefined) return undefined
    let timer: NodeJS.Timeout | undefined
    const slow = new Promise<Unready>((resolve) => {
      timer = setTimeout(resolve, patience, 'STORE_SLOW')
    })
    const written = store.touch(site).then(
      () => undefined,
      (): Unready => 'STORE_UNAVAILABLE',
    )
    return await Promise.race([written, slow]).finally(() => clearTimeout(timer))
  }
  return async () => {
    if (isLost()) return 'STORE_LOST'
    if (isFull()) return 'QUEUE_FULL'
    if (!last || now() - last.at >= memory) last = { at: now(), found: look() }
    return await last.found
  }
}
