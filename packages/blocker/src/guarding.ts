// What every surface is given: the question whether something may happen, and the ear that hears what is held.

import type { Claim, Held, Rules } from '@askfirst/policy'

/** What is held, before it has a service and a state. */
export type Holding = Omit<Held, 'state' | 'service'>

/** Between the surfaces and the decision. */
export interface Guarding {
  readonly rules: Rules
  /**
   * For which service `holding` must be held: its id, or `unlisted`. `undefined` means that it may happen; in report mode
   * everything may. Whoever asks does what is answered: both answers are remembered, what is held for `askfirst.held()`, and
   * whose code has run for the day it is withdrawn.
   */
  holder(claim: Claim, holding: Holding): string | undefined
  /** The same without remembering. */
  isHeld(claim: Claim): boolean
  /** The same for what is claimed; `undefined` for what nobody claims. */
  isOver(claim: Claim): boolean | undefined
  /** Remembers that code of these services has run. */
  ran(claim: Claim): void
}

/** Told the name of an API that could not be guarded. */
export type Gap = (name: string) => void

/** A guarded part of the browser. */
export interface Surface {
  /** After every decision: lets through what is granted now, drops what is denied. */
  settle(): void
}
