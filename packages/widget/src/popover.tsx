// The frame of what stands in a popover: its title, and the button that closes it.

import type { ComponentChildren, JSX } from 'preact'

/** `id` is the popover's. */
export function Popover(props: { id: string; title: string; closeLabel: string; children: ComponentChildren }): JSX.Element {
  return (
    <>
      <div class="row">
        <h4 tabIndex={-1}>{props.title}</h4>
        <button type="button" class="plain" aria-label={props.closeLabel} popovertarget={props.id} popovertargetaction="hide">
          ✕
        </button>
      </div>
      {props.children}
    </>
  )
}
