// What every surface is given: the question whether something may happen, the ear that hears what is held, and the hand that
// changes a browser API.

import type { Claim, Held, Rules } from '@askfirst/policy'
import { type Guards, patch, type Undo } from './patch.ts'

/** What is held, before it has a service and a state. */
export type Holding = Omit<Held, 'state' | 'service'>

/** One thing that is held: whose it is, the call that would have stored it, what the page reads back, and where. */
export type Remembered = readonly [claim: Claim, write: () => unknown, value: string, place: string]

/** What is held in all windows of this page, by kind of storage and by name and place. */
export type Memories = Record<string, Map<string, Remembered>>

/** Between the surfaces and the decision. */
export interface Guarding {
  readonly rules: Rules
  /**
   * For which service `holding` must be held: its id, or `unlisted`. `undefined` means that it may happen; in report mode
   * everything may. Whoever asks does what is answered: both answers are remembered, what is held for `askfirst.held()`, and
   * whose code has run for the day it is withdrawn.
   */
  holder(claim: Claim, holding: Holding): string | undefined
  /** The same for an address; `what` is as in {@link Held}. */
  urlHolder(url: string, what: string): string | undefined
  /** The same without remembering. */
  isHeld(claim: Claim): boolean
  /** Must it go, where it is already stored? What nobody claims may be from before us and the site's own. */
  isOver(claim: Claim): boolean
  /** Remembers that code of these services has run. */
  ran(claim: Claim): void
  readonly memories: Memories
  /** Names of cookies that may be written, as far as anybody has asked since the last decision. Inherits nothing. */
  free: Readonly<Record<string, unknown>>
  /** What takes back the guards of the window that is being guarded. */
  undos: Undo[]
  /** Puts guards in front of the properties `names` of `target` or what it inherits from, separated by spaces; see {@link makeGuard}. */
  guard(target: object | undefined, names: string, guards: Guards): void
}

/** Changes browser APIs, and writes the name of one that cannot be changed into `gaps`. One that is not there needs no guard. */
export function makeGuard(gaps: string[], undoable?: (undo: Undo) => unknown): Guarding['guard'] {
  return (target, names, guards) => {
    for (const name of names.split(' '))
      if (target && name in target) {
        const undo = patch(target, name, guards)
        if (undo) undoable?.(undo)
        else gaps.push(name)
      }
  }
}
