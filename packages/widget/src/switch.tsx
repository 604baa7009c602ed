// A switch that says on or off in the accessibility tree, by its knob and by its fill.

import type { JSX } from 'preact'

/**
 * `labelledBy` is the id of its name. `partly` puts the knob in the middle: some of what it stands for is on; that is
 * also said in words beside it, because a switch has no third state (ARIA 1.2, `aria-checked`).
 */
export function Switch(props: { labelledBy: string; on: boolean; partly?: boolean; set: (on: boolean) => void }): JSX.Element {
  return (
    <button
      type="button"
      role="switch"
      class={props.partly ? 'partly' : ''}
      aria-checked={props.on}
      aria-labelledby={props.labelledBy}
      onClick={() => props.set(!props.on)}
    />
  )
}
