// The frame of what stands in a popover: its title, and the button that closes it.

import type { ComponentChildren, JSX } from 'preact'

/** `id` is the popover's; `heading` is one below that of what it belongs to, so that no level is skipped (WCAG 1.3.1). */
export function Popover(props: {
  id: string
  heading: 'h3' | 'h4'
  title: string
  closeLabel: string
  children: ComponentChildren
}): JSX.Element {
  const Heading = props.heading
  return (
    <>
      <div class="row">
        <Heading tabIndex={-1}>{props.title}</Heading>
        <button type="button" class="plain" aria-label={props.closeLabel} popovertarget={props.id} popovertargetaction="hide">
          ✕
        </button>
      </div>
      {props.children}
    </>
  )
}
