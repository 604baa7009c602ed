// A button with a popover of the platform, which opens, closes and moves the focus by itself. What is in it comes with
// askfirst.details.js when the visitor reaches for the button; until then there is nothing to see.

import type { JSX } from 'preact'

/**
 * `id` is the popover's; `label` stands on the button; `about` is the id of what it is about, which is read after the label.
 * Inside `#askfirst` a `popovertarget` is what makes the page script fetch the file.
 */
export function DetailsButton({ id, label, about = '' }: { id: string; label: string; about?: string }): JSX.Element {
  const names = `${id}-button ${about}`
  return (
    <>
      <button type="button" class="link" id={`${id}-button`} aria-labelledby={names} popovertarget={id}>
        {label}
      </button>
      <div popover="auto" class="details" role="dialog" id={id} aria-labelledby={names} />
    </>
  )
}
