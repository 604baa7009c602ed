// Where a page goes, or lets a frame go, without its visitor: a frame that navigates loads third-party code into the page.

import { mark } from '@askfirst/policy'
import type { Guarding } from '../guarding.ts'

interface NavigateEvent extends Event {
  readonly destination: { readonly url: string }
}

/** Guards forms and links that a script submits or clicks, windows that it opens, and the navigation of a frame. */
export function guardNavigation(
  win: Window & typeof globalThis,
  { urlHolder, guard }: Guarding,
  meet: (win: unknown) => void,
): void {
  /** A visitor may go where they press. */
  const stays = (url: unknown, what: string): unknown =>
    win.navigator.userActivation?.isActive === false && urlHolder(`${url}`, what)
  guard(win.HTMLFormElement.prototype, 'submit', { value: (form, _, original) => stays(form.action, 'form') || original() })
  for (const type of ['click', 'submit'])
    win.addEventListener(
      type,
      (event) => {
        const { target, submitter } = event as SubmitEvent
        const element = (target as Element).closest?.(type === 'click' ? '[href]' : 'form') as HTMLFormElement & HTMLAnchorElement
        if (element && stays(submitter?.getAttribute('formaction') ?? element.href ?? element.action, element.localName))
          event.preventDefault()
      },
      true,
    )
  guard(win, 'open', {
    value(_, [url = ''], original) {
      if (stays(url, 'window')) return null
      const opened = original()
      meet(opened)
      return opened
    },
  })
  ;(win as { navigation?: EventTarget }).navigation?.addEventListener('navigate', (event) => {
    // Where a page goes is its own business, but a refresh that was held has been read by the browser before.
    if (
      (win !== win.top || win.document.querySelector(`meta[${mark}]`)) &&
      urlHolder((event as NavigateEvent).destination.url, 'iframe')
    )
      event.preventDefault()
  })
}
