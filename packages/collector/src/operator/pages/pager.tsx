// The way from one page of a list to the next, and back. It stays where it is, so that nobody's focus is lost on the way.

import type { JSX } from 'preact'
import type { Paged } from './use-pages.ts'

/** Nothing, where all of the list is on one page. */
export function Pager({ number, isLong, isOld, goBack, goOn }: Paged<unknown>): JSX.Element | null {
  if (!isLong) return null
  return (
    <nav class="pages" aria-label="Pages">
      <button type="button" aria-disabled={!goBack} onClick={goBack}>
        Previous page
      </button>
      <button type="button" aria-disabled={!goOn} onClick={goOn}>
        Next page
      </button>
      <span role="status">{isOld ? 'One moment …' : `Page ${number}`}</span>
    </nav>
  )
}
