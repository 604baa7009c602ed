// What has been held so far, and what became of it.

import type { Decision, Held } from '@askfirst/policy'
import type { Holding } from './guarding.ts'

/** Everything that was ever held in this page, once each, by a text that tells one from another. */
export type HeldList = Map<string, Omit<Held, 'state'>>

/** Remembers `held`; `true` for something new. */
export function addHeld(list: HeldList, held: Omit<Held, 'state'>): boolean {
  const key = JSON.stringify(held)
  return !list.has(key) && !!list.set(key, held)
}

/** What became of it: elements wait, what is stored is dropped by a refusal, and a request is never sent later. */
export function stateOf({ what }: Holding, state: Decision['services'][string] | undefined): Held['state'] {
  if (what === 'request') return 'dropped'
  if (state === 'granted') return 'released'
  return state === 'denied' && /^(cookie|storage)$/.test(what) ? 'dropped' : 'held'
}
