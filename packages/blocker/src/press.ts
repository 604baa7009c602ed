// The click that is being handled right now, if there is one: it tells whose doing a decision is.

import type { Press } from './core.ts'

/** Tells `run` of each press of a `[data-askfirst-do]`; returns what tells the press of this moment. */
export function watchPresses(win: Window, run: () => unknown): () => Press | undefined {
  let press: Press | undefined
  win.addEventListener(
    'click',
    (event) => {
      const control: Element | null | undefined = (event.composedPath()[0] as Element).closest?.('[data-askfirst-do]')
      if (!control) return
      press = { control, isTrusted: event.isTrusted }
      // The task ends after every listener and their microtasks.
      setTimeout(() => {
        press = undefined
      })
      event.preventDefault()
      run()
    },
    true,
  )
  return () => press
}
