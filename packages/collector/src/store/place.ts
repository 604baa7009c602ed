// Where in a list one is, by the row itself: what is added or goes meanwhile moves nobody to another place.

/** Of the last row that was read; reading goes on behind it. */
export interface Place {
  /** `2026-11-24`; empty in lists that do not go by days. */
  readonly day: string
  /** Milliseconds. */
  readonly at: number
  /** UUID. */
  readonly id: string
}
