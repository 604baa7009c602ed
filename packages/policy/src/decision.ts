// What one visitor chose, knowing nothing about how it is asked, stored or enforced.

/** `unasked` is what nobody has answered yet; it counts as no. */
export type State = 'granted' | 'denied' | 'unasked'

/**
 * How a decision came about. `click` is a trusted press of a control, by pointer or keyboard; `scripted` a press
 * that a program made (a user agent or a page script); `api` a call of site code; `gpc` the browser's opt-out signal.
 */
export type How = 'click' | 'scripted' | 'api' | 'gpc'

/** What one visitor chose. Frozen: a new choice is a new object. */
export interface Decision {
  /** By category id, without `necessary`. */
  readonly categories: Readonly<Record<string, State>>
  /** By service id, every service of the rules, each resolved from its own choice or its category's. */
  readonly services: Readonly<Record<string, State>>
  /** Milliseconds since 1970. A bare refusal knows the day only (R10). 0 where only the browser’s opt-out signal has spoken. */
  readonly decidedAt: number
  /** Milliseconds since 1970; from then on the decision reads as none (R45). 0 where only the signal has spoken. */
  readonly validUntil: number
  /** Version of the policy that was decided on: `sha256-…`. Empty where only the signal has spoken. */
  readonly policy: string
  readonly how: How
  /** Names the visitor's records at the collector. Exists only once something has been granted (R9, R10). */
  readonly id?: string
}
