// Whose doing a decision is: the click that is being handled right now, if there is one.

import type { Control, DecisionMessage, How } from '@askfirst/policy'

/** The click that is being handled. */
export interface Press {
  /** `click` when a person did it, `scripted` when a program pressed the control (R83). */
  readonly how: How
  readonly control: Control
  readonly layer: DecisionMessage['layer']
}

/** Runs the act that a pressed `[data-askfirst-do]` names; returns what tells the press of this moment. */
export function watchPresses(
  win: Window,
  layerOf: (control: Element) => DecisionMessage['layer'],
  acts: Readonly<Record<string, () => unknown>>,
): () => Press | undefined {
  let press: Press | undefined
  win.addEventListener(
    'click',
    (event) => {
      const control: Element | null | undefined = (event.composedPath()[0] as Element).closest?.('[data-askfirst-do]')
      if (!control) return
      const name = control.getAttribute('data-askfirst-do') as Control
      press = { how: event.isTrusted ? 'click' : 'scripted', control: name, layer: layerOf(control) }
      // The task ends after every listener and their microtasks.
      setTimeout(() => {
        press = undefined
      })
      if (!Object.hasOwn(acts, name)) return
      event.preventDefault()
      acts[name]?.()
    },
    true,
  )
  return () => press
}
