// Where a page goes, or lets a frame go, without its visitor: a frame that navigates loads third-party code into the page.

import { claimOfUrl } from '@askfirst/policy'
import type { Guarding } from '../guarding.ts'

interface NavigateEvent extends Event {
  readonly destination: { readonly url: string }
}

/** Guards forms and links that a script submits or clicks, and the navigation of a frame. */
export function guardNavigation(win: Window & typeof globalThis, { rules, holder, guard }: Guarding): void {
  const isHeld = (url: string, what: string): boolean => !!holder(claimOfUrl(rules, url, win.document.baseURI), { what, url })
  /** A visitor may go where they press. */
  const isVisitor = (): boolean => win.navigator.userActivation?.isActive ?? true
  guard(win.HTMLFormElement.prototype, 'submit', {
    value: (form, _, original) => (!isVisitor() && isHeld(form.action, 'form') ? undefined : original()),
  })
  for (const type of ['click', 'submit'])
    win.addEventListener(
      type,
      (event) => {
        const { target, submitter } = event as SubmitEvent
        const element = (target as Element).closest?.('form,a[href],area[href]') as HTMLFormElement & HTMLAnchorElement
        if (!element || (type === 'click') === (element.localName === 'form') || isVisitor()) return
        const address = submitter?.getAttribute('formaction') ?? element.getAttribute(type === 'click' ? 'href' : 'action')
        if (isHeld(address ?? '', element.localName)) event.preventDefault()
      },
      true,
    )
  guard(win, 'open', {
    value: (_, [url = ''], original) => (!isVisitor() && isHeld(`${url}`, 'window') ? null : original()),
  })
  if (win !== win.top)
    (win as { navigation?: EventTarget }).navigation?.addEventListener('navigate', (event) => {
      if (isHeld((event as NavigateEvent).destination.url, 'iframe')) event.preventDefault()
    })
}
