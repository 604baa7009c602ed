// A modal dialog of the platform: it traps the focus, closes with Escape and gives the focus back. Knows nothing of what it shows.

import type { Look } from '@askfirst/banner/look'
import { make } from '@askfirst/banner/make'
import { openModal } from '@askfirst/banner/open-modal'
import { rootOf } from '@askfirst/banner/root'
import type { View } from '@askfirst/policy'
import { type ComponentChild, type JSX, render } from 'preact'

/** The id of a dialog's title. */
const titleOf = (view: View) => `askfirst-title-${view}`

/** Its heading, which takes the first focus so that reading starts at the top, and the button that closes it. */
export function DialogHead(props: { view: View; title: string; closeLabel: string; close: () => void }): JSX.Element {
  return (
    <div class="row head">
      <h2 id={titleOf(props.view)} tabIndex={-1} autofocus>
        {props.title}
      </h2>
      <button type="button" class="plain" data-askfirst-do="close" aria-label={props.closeLabel} onClick={props.close}>
        ✕
      </button>
    </div>
  )
}

/** What {@link dialogOf} gives. Everything may be called at any time and any number of times. */
export interface Dialog {
  show(): void
  hide(): void
  /** Draws the content again, if it is on screen. */
  draw(): void
}

/**
 * A dialog in `#askfirst` with what `content` gives; it exists only while it is open. `closed` hears of it when the
 * visitor closes it by a key or gesture of the platform, such as Escape, and where something hides it; not of `hide()`.
 */
export function dialogOf(look: Look, view: View, closed: () => void, content: () => ComponentChild): Dialog {
  let dialog: HTMLDialogElement | undefined
  const draw = () => {
    if (dialog) render(content(), dialog)
  }
  return {
    draw,
    hide() {
      const gone = dialog
      dialog = undefined
      if (!gone) return
      gone.close()
      render(null, gone)
      gone.remove()
    },
    show() {
      if (dialog) return draw()
      const made = make('dialog', { 'aria-labelledby': titleOf(view) })
      rootOf(look).append(made)
      dialog = made
      draw()
      openModal(made, () => {
        if (dialog === made) closed()
      })
    },
  }
}
