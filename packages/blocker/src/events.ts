// Events of `window.askfirst` are those of `document`: no listener can disturb us or another one. And errors.

import type { AskfirstError, AskfirstErrorCode, AskfirstEvents } from '@askfirst/policy'

/** Dispatches `askfirst:<event>`. */
export function emit<E extends keyof AskfirstEvents>(event: E, detail: AskfirstEvents[E]): void {
  document.dispatchEvent(new CustomEvent(`askfirst:${event}`, { detail }))
}

/** Subscribes to `askfirst:<event>`; returns what unsubscribes. */
export function on<E extends keyof AskfirstEvents>(event: E, run: (detail: AskfirstEvents[E]) => void): () => void {
  const listener = ({ detail }: CustomEventInit<AskfirstEvents[E]>): void => run(detail as AskfirstEvents[E])
  document.addEventListener(`askfirst:${event}`, listener as EventListener)
  return () => document.removeEventListener(`askfirst:${event}`, listener as EventListener)
}

/** Runs what is not ours; what it throws is reported as it would be anywhere else. */
export function runForeign(run: () => void): void {
  try {
    run()
  } catch (error) {
    setTimeout(() => {
      throw error
    })
  }
}

/** An error of ours: `<code>: <subject>`. */
export function fail(code: AskfirstErrorCode, subject: string): AskfirstError {
  return Object.assign(new Error(`${code}: ${subject}`), { code })
}
