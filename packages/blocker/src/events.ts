// Events of `window.askfirst` are those of `document`: no listener can disturb us or another one.

import type { AskfirstEvents } from '@askfirst/policy'

/** Dispatches `askfirst:<event>`. */
export function emit<E extends keyof AskfirstEvents>(event: E, detail: AskfirstEvents[E]): void {
  document.dispatchEvent(new CustomEvent(`askfirst:${event}`, { detail }))
}

/** Subscribes to `askfirst:<event>`; returns what unsubscribes. */
export function on<E extends keyof AskfirstEvents>(event: E, run: (detail: AskfirstEvents[E]) => void): () => void {
  const listener = (dispatched: Event): void => run((dispatched as CustomEvent<AskfirstEvents[E]>).detail)
  document.addEventListener(`askfirst:${event}`, listener)
  return () => document.removeEventListener(`askfirst:${event}`, listener)
}

/** Runs what is not ours; what it throws is reported as it would be anywhere else. */
export function runForeign(run: () => void): void {
  try {
    run()
  } catch (error) {
    reportError(error)
  }
}
