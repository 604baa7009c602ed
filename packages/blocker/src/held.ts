// What became of something that was held.

import type { Held, State } from '@askfirst/policy'

/** Elements wait, what is stored is dropped by a refusal, and a request is never sent later. */
export function heldState({ what, key }: Omit<Held, 'state'>, state: State | undefined): Held['state'] {
  if (what === 'request' || (key && state === 'denied')) return 'dropped'
  return state === 'granted' ? 'released' : 'held'
}
