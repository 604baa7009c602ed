// What became of something that was held.

import type { Held, State } from '@askfirst/policy'

/** Elements wait, what is stored is dropped by a refusal, and a request is never sent later. */
export function heldState(what: Held['what'], state: State | undefined): Held['state'] {
  if (what === 'request') return 'dropped'
  if (state === 'granted') return 'released'
  return state === 'denied' && /cookie|storage/.test(what) ? 'dropped' : 'held'
}
