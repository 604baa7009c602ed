// What hangs on `window.askfirst`: types only. Where the blocker and everything else meet at run time.

import type { Decision, How } from './decision.ts'

/** What can be shown: the first layer, the preferences, or what the visitor chose so far. */
export type View = 'banner' | 'preferences' | 'choices'

/** The controls a decision can be made with; they are also the values of `data-askfirst-do` where they are buttons. */
export type Control = 'accept-all' | 'reject-all' | 'save' | 'withdraw' | 'allow-once' | 'allow-always' | 'erase' | 'none'

/** What is being held, or was. */
export interface Held {
  /** `cookie`, `storage`, `request`, or the name of the element that would have loaded: `script`, `iframe`, `img`. */
  readonly what: string
  /** For what is loaded. */
  readonly url?: string
  /** For what is stored. */
  readonly key?: string
  /** The service that claims it, or `unlisted`. */
  readonly service: string
  readonly state: 'held' | 'released' | 'dropped'
}

/** What a `change` event tells. Names are of categories and services. */
export interface Change {
  readonly decision: Decision
  readonly granted: readonly string[]
  readonly denied: readonly string[]
  /** Granted before, not granted now. */
  readonly withdrawn: readonly string[]
}

/** Payloads by event name; the same are dispatched on `document` as `askfirst:<name>`. */
export interface AskfirstEvents {
  /** Replayed to whoever subscribes late. */
  ready: { readonly decision: Decision | undefined }
  change: Change
  show: { readonly view: View }
  hide: { readonly view: View }
  held: Held
  /**
   * The collector has the decision on disk. `event` is the id of the recorded event, `leaf` its place in the log, and
   * `receipt` what was recorded; `receipt()` gives it signed and proven.
   */
  receipt: { readonly event: string; readonly leaf: number; readonly receipt: Readonly<Record<string, unknown>> }
}

/**
 * How a layer of askfirst's own introduces itself to `window.askfirst`, once its file has arrived.
 * What it says of itself goes into the receipt: what the visitor was shown, and where they pressed.
 */
export interface Presenter {
  /** The placeholders of held embeds are no layer: they are never shown or hidden as one. */
  readonly view: View | 'embed'
  /** Hash of the notice that is on screen. */
  readonly notice: string
  readonly language: string
  readonly layout: string
  show(): void
  hide(): void
}

/**
 * `window.askfirst`. Before the script has loaded it is a plain array that only takes `push`.
 *
 * Every promise rejects with an `AskfirstError`, never with anything else.
 */
export interface Askfirst {
  /** Of the software. */
  readonly version: string
  /** `undefined` while nothing has been decided. */
  readonly decision: Decision | undefined
  /** True while the browser's Global Privacy Control is on and honoured (R64, R66). */
  readonly gpc: boolean
  /**
   * May this category or service act now?
   * @throws {@link AskfirstError} `SERVICE_UNKNOWN` on a local host; elsewhere an unknown name is `false`.
   */
  allows(name: string): boolean
  /** Resolves when the category or service is granted; at once if it is. */
  when(name: string): Promise<void>
  /** Returns the function that unsubscribes. A listener that throws disturbs nobody. */
  on<E extends keyof AskfirstEvents>(event: E, run: (detail: AskfirstEvents[E]) => void): () => void
  acceptAll(): Promise<Decision>
  rejectAll(): Promise<Decision>
  /** `true` grants, `false` denies; what is not named keeps its state, or is denied when it has none. */
  decide(choices: Readonly<Record<string, boolean>>): Promise<Decision>
  /** Takes back one category or service, or everything. Reloads the page where a script of it has run (R37). */
  withdraw(name?: string): Promise<Decision>
  /** Grants one service for this page view; the collector has it as an event of its own, the browser keeps nothing of it. */
  allowOnce(service: string): void
  show(view?: View): Promise<void>
  hide(): void
  held(): readonly Held[]
  /** Names of the APIs that this browser did not let us hold. */
  readonly gaps: readonly string[]
  /** The latest receipt, or that of a recorded event, with its proof, as `askfirst verify` reads it. */
  receipt(event?: string): Promise<unknown>
  /** Everything the collector holds about this visitor. */
  exportData(): Promise<unknown>
  /** Withdraws everything, erases the visitor's records at the collector and forgets the id here. Answers what was kept, and why. */
  eraseData(): Promise<unknown>
  /** Runs `run` with the API, now or as soon as there is one. */
  push(...run: (((askfirst: Askfirst) => void) | Window)[]): void
  /** For askfirst's own layers. */
  present(presenter: Presenter): void
}

/** What is wrong; a closed union, also on the wire. */
export type AskfirstErrorCode =
  | 'SERVICE_UNKNOWN'
  | 'COLLECTOR_MISSING'
  | 'COLLECTOR_UNREACHABLE'
  | 'RECORD_MISSING'
  | 'FILE_MISSING'

/** What every rejection and exception of the page API is. `message` says what to do. */
export interface AskfirstError extends Error {
  readonly code: AskfirstErrorCode
}

/** The decision as it is sent to `POST /v1/decisions`. What is optional is absent for a bare refusal (R9, R10). */
export interface DecisionMessage {
  /** UUID of this decision; sending it again changes nothing. */
  readonly event?: string
  readonly site: string
  readonly policy: string
  /** Hash of what was on screen; absent when a program decided. */
  readonly notice?: string
  readonly language: string
  readonly layout: string
  readonly layer: View | 'embed' | 'page' | 'none'
  readonly control: Control
  readonly how: How
  readonly gpc: boolean
  /** By category id. */
  readonly categories: Readonly<Record<string, 'granted' | 'denied' | 'unasked'>>
  /** Only those whose state differs from their category's. */
  readonly services: Readonly<Record<string, 'granted' | 'denied'>>
  /** As the browser's clock has it, in ISO 8601; a claim. */
  readonly decidedAt?: string
  readonly validUntil?: string
}

/** What report mode has seen, as it is sent to `POST /v1/counts`: sums, and nothing about who, where or when (R9, R10). */
export interface CountsMessage {
  readonly site: string
  readonly policy: string
  readonly counts: readonly {
    /** The service that claims it, or `unlisted`. */
    readonly service: string
    /** As in {@link Held}. */
    readonly what: string
    readonly count: number
  }[]
}

/**
 * Tells one outside convention: on every page with a decision, and on every new one, before anything is released. What it is
 * told before any tag is a function of its own.
 */
export type Signal = (decision: Decision) => void
